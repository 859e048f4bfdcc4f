import { useLoaderData } from "@remix-run/react";
import { choiceWords, methodWords } from "#app/domain/ballots/ballots.schema.ts";
import { DecisionPart } from "#app/domain/ballots/decision-part.tsx";
import { decisionPage } from "#app/domain/reports/decision-page.server.ts";
import { Clock, LongInstant } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Names } from "#app/ui/names.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Provisional } from "#app/ui/provisional.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { voteRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => decisionPage(viewer, voteRef(params)));

export const meta = metaFrom<Awaited<ReturnType<typeof decisionPage>>>(({ decision, item, session }) => ({
  title: `${decision.voided ? "取り消された" : ""}決定「${decision.motion}」${decision.wording}（第${session.ordinal}回${session.title} 議題${item.label}）`,
  description: "採決の方法、出席、賛否の数、計算の理由、適用したきまりです。",
}));

export default function Decision() {
  const data = useLoaderData<typeof loader>();
  const { key, ward, session, item, decision, others, times, presence, names, rules, proposals } = data;
  const base = `/wards/${ward.slug}/sessions/${key}`;
  // A 書面表決 goes over days.
  const At = decision.method === "written" ? LongInstant : Clock;
  return (
    <Page
      title={`「${decision.motion}」　${decision.wording}${decision.voided ? "（取り消された採決）" : ""}`}
      crumbs={[
        { label: ward.name, href: `/wards/${ward.slug}` },
        { label: `第${session.ordinal}回${session.title}`, href: base },
        { label: `議題${item.label}　${item.title}`, href: `${base}/items/${item.number}` },
      ]}
      lead={
        <>
          第{session.ordinal}回{session.title}
          {"　"}
          <LongInstant at={session.startsAt} />
          {item.isClosed && "・非公開の議題"}
        </>
      }
    >
      {data.isProvisional && <Provisional />}
      <DecisionPart vote={decision} rulesNamed={data.rulesNamed} />
      <Section title="出席と時刻">
        <Facts
          facts={[
            { label: "方法", value: methodWords[decision.method] },
            data.way !== null && { label: "候補の決め方", value: data.way },
            { label: "定数・現員", value: `定数${presence.seats}名・現員${presence.currentMembers}名` },
            presence.present !== null && {
              label: "締切のときの出席",
              value: `${presence.present}名${presence.recused > 0 ? `（うち除斥${presence.recused}名）` : ""}`,
            },
            presence.voters !== null && { label: "投票した委員", value: `${presence.voters}名` },
            presence.presidingAs !== null && { label: "進行", value: presence.presidingAs },
            !data.isEnteredLater && {
              label: "時刻",
              value: (
                <>
                  採決の始まり <At at={times.openedAt} />
                  {times.countedAt && (
                    <>
                      ・締切 <At at={times.countedAt} />
                    </>
                  )}
                  {times.declaredAt && (
                    <>
                      ・宣告 <Clock at={times.declaredAt} />
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
      </Section>
      {names && (
        <Section title="だれが何に投票したか">
          <Facts
            facts={(["for", "against", "abstain"] as const).map((choice) => {
              const own = names.filter((one) => one.choice === choice).map(({ name }) => name);
              return {
                label: `${choiceWords[choice]}（${own.length}名）`,
                value: own.length > 0 ? <Names names={own} /> : "なし",
              };
            })}
          />
        </Section>
      )}
      <Section title="適用したきまり">
        <ul className="prose list-disc">
          {rules.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="quiet">{data.rulesNamed}</p>
      </Section>
      {others.length > 0 && (
        <Section title="同じ議題のほかの採決">
          <ul className="list">
            {others.map((other) => (
              <li key={other.id}>
                <a href={`${base}/votes/${other.id}`}>
                  {other.name && `${other.name} `}「{other.motion}」
                </a>{" "}
                {other.wording}
                {other.voided && "（取り消された採決）"}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {proposals.length > 0 && (
        <Section title="もとの提案と、区民の賛同">
          <p className="note">参考（会議の採決とは別です）</p>
          <ul className="list">
            {proposals.map((proposal) => (
              <li key={proposal.key}>
                <a href={`/wards/${ward.slug}/proposals/${proposal.key}`}>「{proposal.title}」</a>　賛同{" "}
                {proposal.supports}件
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="meta no-print">
        <span>
          <a href={`${base}/items/${item.number}`}>議題のページ</a>
        </span>
        {data.hasMinutes && (
          <span>
            <a href={`${base}/minutes#item-${item.number}`}>会議録</a>
          </span>
        )}
        <span>
          <a href={`/api/v1/wards/${ward.slug}/sessions/${key}`}>数え直すためのデータ（JSON）</a>
        </span>
      </p>
    </Page>
  );
}
