import { useLoaderData } from "@remix-run/react";
import { ProposalListItem } from "#app/domain/proposals/proposal-list-item.tsx";
import { isListedStage, stages, stageWords } from "#app/domain/proposals/proposals.policy.ts";
import { wardPage } from "#app/domain/reports/ward-page.server.ts";
import { ObservingFacts } from "#app/domain/sessions/observing-facts.tsx";
import { SessionListItem, sessionHref } from "#app/domain/sessions/session-list-item.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Span } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => wardPage(viewer, params.ward ?? ""));

export const meta = metaFrom<Awaited<ReturnType<typeof wardPage>>>(({ ward }) => ({
  title: ward.name,
  description: `${ward.name}の困りごと・提案と区の回答、区民会議の次第・会議録を見られます。`,
}));

export default function Ward() {
  const { ward, next, counts, proposals, minutes, council } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}`;
  return (
    <Page title={ward.name} crumbs={[{ label: "表紙", href: "/" }]}>
      {ward.isOpen && (
        <p className="actions">
          <ButtonLink href={`${base}/proposals/new`}>困りごと・提案を書く</ButtonLink>
          <a href="/about#other-ways">電話・紙でも出せます</a>
        </p>
      )}
      <Section title={next?.openedAt ? "開会中の会議" : "次の会議"}>
        {next ? (
          <>
            <p>
              <strong>
                第{next.ordinal}回{next.title}
              </strong>
            </p>
            <p>
              <Span from={next.startsAt} to={next.endsAt} />　{next.venue.name} {next.room}
            </p>
            {next.openedAt && (
              <p className="actions">
                <ButtonLink href={`${sessionHref(next)}/live`}>会議のいまを見る</ButtonLink>
              </p>
            )}
            <p>話し合うこと</p>
            <ol className="list-plain">
              {next.items.map((item) => (
                <li key={item.number}>
                  {item.number}　{item.title}
                </li>
              ))}
            </ol>
            <p>
              <a href={sessionHref(next)}>次第と資料を見る</a>
            </p>
            {next.observing.cap > 0 && (
              <div>
                <h3>傍聴</h3>
                <ObservingFacts observing={next.observing} base={sessionHref(next)} />
              </div>
            )}
          </>
        ) : (
          <Empty>日程が決まり次第、ここに載せます。</Empty>
        )}
      </Section>
      <Section
        title="提案と区の回答"
        aside={
          <>
            <a href={`${base}/results`}>提案と区の回答の一覧（対応表）</a>
            {"　"}
            <a href={`${base}/projects`}>地域課題対応事業</a>
          </>
        }
      >
        <div className="counts">
          {stages
            .filter((stage) => isListedStage(stage) || counts[stage] > 0)
            .map((stage) => (
              <a key={stage} href={`${base}/proposals?stage=${stage}`}>
                <strong>{counts[stage]}</strong>
                {stageWords[stage]}
              </a>
            ))}
        </div>
        {proposals.length > 0 ? (
          <>
            <h3>最近の動き</h3>
            <ul className="list">
              {proposals.map((p) => (
                <ProposalListItem key={p.id} proposal={p} />
              ))}
            </ul>
            <p>
              <a href={`${base}/proposals`}>提案をすべて見る</a>
            </p>
          </>
        ) : (
          <Empty>まだ提案は載っていません。{ward.isOpen && "最初の困りごとを書いてみませんか。"}</Empty>
        )}
      </Section>
      {minutes.length > 0 && (
        <Section title="会議録" aside={<a href={`${base}/sessions`}>これまでの会議</a>}>
          <ul className="list">
            {minutes.map((s) => (
              <SessionListItem key={s.id} session={s} />
            ))}
          </ul>
        </Section>
      )}
      {council && (
        <Section title="区民会議について">
          <p>
            <a href={`${base}/council`}>{council.name}</a>
            {council.members > 0 && `　委員${council.members}名（第${council.ordinal}期）`}
          </p>
          <ul className="inline-links">
            <li>
              <a href={`${base}/council/rules`}>会議のきまり</a>
            </li>
            <li>
              <a href={`${base}/calls`}>委員の公募</a>
            </li>
            <li>
              <a href={`${base}/sessions.ics`}>会議の予定をカレンダーに入れる</a>
            </li>
            <li>
              <a href={`${base}/follow`}>メールでお知らせを受け取る</a>
            </li>
            <li>
              <a href={`${base}/feed.atom`}>新しいお知らせを受け取る（Atomフィード）</a>
            </li>
          </ul>
        </Section>
      )}
    </Page>
  );
}
