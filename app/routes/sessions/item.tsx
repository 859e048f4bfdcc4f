import { useLoaderData } from "@remix-run/react";
import { kindWords, resultWords, takesOpinions } from "#app/domain/agenda/agenda.schema.ts";
import { BallotForm } from "#app/domain/ballots/ballot-form.tsx";
import { DecisionPart } from "#app/domain/ballots/decision-part.tsx";
import { OpinionList } from "#app/domain/opinions/opinion-list.tsx";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { ScoringPart } from "#app/domain/scorings/scoring-part.tsx";
import { PaperLink } from "#app/domain/sessions/paper-link.tsx";
import { TraceLine } from "#app/domain/trace/trace-line.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { LongInstant } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { Provisional } from "#app/ui/provisional.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) =>
  itemPage(viewer, { ward: params.ward ?? "", session: params.session ?? "", item: params.item ?? "" }),
);

export const meta = metaFrom<Awaited<ReturnType<typeof itemPage>>>(({ item, session }) => ({
  title: `議題${item.label} ${item.title}（第${session.ordinal}回${session.title}）`,
  description: `第${session.ordinal}回${session.title}の議題「${item.title}」の資料、結果、もとの提案です。`,
}));

export default function ItemRoute() {
  const {
    key,
    ward,
    session,
    item,
    papers,
    votes,
    openVote,
    scoring,
    opinions,
    answer,
    resident,
    ownOpinion,
    isMember,
    recused,
    proposals,
    rulesNamed,
    neighbours,
    carried,
    isProvisional,
  } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/sessions/${key}`;
  return (
    <Page
      title={`議題${item.label}　${item.title}`}
      crumbs={[
        { label: ward.name, href: `/wards/${ward.slug}` },
        { label: `第${session.ordinal}回${session.title}`, href: base },
      ]}
      lead={
        <>
          第{session.ordinal}回{session.title}　<LongInstant at={session.startsAt} />
          <br />
          {kindWords[item.kind]}・{item.isClosed ? "非公開" : "公開"}
          {item.presenter && `・説明 ${item.presenter}`}
          {item.theme && (
            <>
              ・テーマ <a href={`/wards/${ward.slug}/proposals?theme=${item.theme.slug}`}>{item.theme.name}</a>
            </>
          )}
          {item.plannedMinutes && `・予定${item.plannedMinutes}分`}
        </>
      }
    >
      {isProvisional && <Provisional />}
      {item.withdrawn && (
        <p className="note is-strong">
          この議題は
          <LongInstant at={item.withdrawn.at} />
          に取り下げられました。理由: {item.withdrawn.reason}
        </p>
      )}
      {item.added && (
        <p className="note">
          <LongInstant at={item.added.at} />
          に加えた議題です。理由: {item.added.reason}
        </p>
      )}
      {carried.from && (
        <p>
          前の会議からの継続審議です。<a href={carried.from.href}>{carried.from.name}</a>
        </p>
      )}
      {carried.to && (
        <p>
          この議題は次の会議に続きます。<a href={carried.to.href}>{carried.to.name}</a>
        </p>
      )}
      {openVote && <BallotForm vote={openVote} />}
      {item.body && <Words>{item.body}</Words>}
      {papers.length > 0 && (
        <ul className="list">
          {papers.map((paper) => (
            <li key={paper.id}>
              <PaperLink base={base} paper={paper} />
            </li>
          ))}
        </ul>
      )}
      {isMember && session.state === "announced" && !item.withdrawn && takesOpinions(item.kind) && (
        <Section title="事前意見">
          <p>
            <LongInstant at={session.opinionsDueAt} />
            まで書けます。
          </p>
          <p>
            <ButtonLink href={`${base}/items/${item.number}/opinion`} isQuiet>
              {ownOpinion ? "事前意見を直す" : "事前意見を書く"}
            </ButtonLink>
          </p>
        </Section>
      )}
      {resident.isAsked && !isMember && (
        <Section title="事前意見（区民の皆さんから）">
          <p>
            この議題への意見を、
            <LongInstant at={session.opinionsDueAt} />
            まで寄せられます。委員が会議の前に読みます。
          </p>
          <p>
            {resident.own?.isHidden ? null : resident.mayWrite ? (
              <ButtonLink href={`${base}/items/${item.number}/opinion/resident`} isQuiet>
                {resident.own ? "事前意見を直す" : "事前意見を書く"}
              </ButtonLink>
            ) : (
              <>
                <a href={`/login?to=${encodeURIComponent(`${base}/items/${item.number}/opinion/resident`)}`}>
                  ログインして書く
                </a>
                （区民として登録した人が書けます）
              </>
            )}
          </p>
        </Section>
      )}
      {opinions && (
        <Section title="事前意見">
          <OpinionList opinions={opinions} />
        </Section>
      )}
      {!opinions && resident.own && (
        <Section title="わたしの事前意見">
          <Words>{resident.own.text}</Words>
          {resident.own.isHidden && (
            <p className="quiet">この意見は、事務局が見えなくしました。委員には届いていません。</p>
          )}
        </Section>
      )}
      {answer && (
        <Section title="事前意見への回答">
          <Words>{answer.text}</Words>
          <p className="quiet">
            <LongInstant at={answer.at} />
            回答
          </p>
        </Section>
      )}
      {scoring && <ScoringPart scoring={scoring} here={`${base}/items/${item.number}/scoring`} mayScore={isMember} />}
      {votes.map((vote) => (
        <DecisionPart key={vote.id} vote={vote} rulesNamed={rulesNamed} href={`${base}/votes/${vote.id}`} />
      ))}
      {votes.length === 0 && item.result && (
        <Section title="結果">
          <p>
            <strong>{resultWords[item.result]}</strong>
          </p>
        </Section>
      )}
      {recused.length > 0 && <p className="quiet">{recused.map((name) => `${name}委員 退席（除斥）`).join("、")}</p>}
      <p className="meta no-print">
        {neighbours.before && (
          <span>
            <a href={`${base}/items/${neighbours.before}`}>前の議題（{neighbours.before}）</a>
          </span>
        )}
        {neighbours.after && (
          <span>
            <a href={`${base}/items/${neighbours.after}`}>次の議題（{neighbours.after}）</a>
          </span>
        )}
        <span>
          <a href={base}>次第へ戻る</a>
        </span>
      </p>
      {proposals.map((proposal) => (
        <Section key={proposal.key} title="これまでの経過">
          <p>
            もとの提案 <a href={`/wards/${ward.slug}/proposals/${proposal.key}`}>「{proposal.title}」</a>
          </p>
          <TraceLine steps={proposal.steps} />
        </Section>
      ))}
    </Page>
  );
}
