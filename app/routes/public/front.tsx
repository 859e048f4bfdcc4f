import { useLoaderData } from "@remix-run/react";
import { ProposalListItem } from "#app/domain/proposals/proposal-list-item.tsx";
import { AnswerCounts } from "#app/domain/reports/answer-counts.tsx";
import { frontPage } from "#app/domain/reports/front-page.server.ts";
import { SessionListItem } from "#app/domain/sessions/session-list-item.tsx";
import { fiscalYearName } from "#app/shared/dates.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => frontPage(viewer));

export const meta = metaFrom(() => ({
  title: "地域の困りごとから、区の答えまで",
  description: "区民の困りごと・提案が、会議でどう話し合われ、区がどう答え、何が実現したかを見られます。",
}));

export default function Front() {
  const { wards, results, sessions, minutes, counts, fiscalYear } = useLoaderData<typeof loader>();
  return (
    <Page
      title="地域の困りごとから、区の答えまで"
      lead="だれが、いつまでに、どう答えるかを、ここで見られます。見るだけならログインは要りません。"
    >
      <Section title="あなたの区を選んでください" id="wards">
        <div className="wards">
          {wards.map((ward) => (
            <ButtonLink key={ward.slug} href={`/wards/${ward.slug}`} isQuiet>
              {ward.name}
            </ButtonLink>
          ))}
        </div>
      </Section>
      {results.length > 0 && (
        <Section title="実現したこと">
          <ul className="list">
            {results.map((p) => (
              <ProposalListItem key={p.id} proposal={p} withWard />
            ))}
          </ul>
        </Section>
      )}
      {sessions.length > 0 && (
        <Section title="これからの会議">
          <ul className="list">
            {sessions.map((s) => (
              <SessionListItem key={s.id} session={s} />
            ))}
          </ul>
        </Section>
      )}
      {minutes.length > 0 && (
        <Section title="新しい会議録">
          <ul className="list">
            {minutes.map((s) => (
              <SessionListItem key={s.id} session={s} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={`回答の状況（${fiscalYearName(fiscalYear)}・全区）`}>
        <AnswerCounts counts={counts} />
        <details>
          <summary>区ごとに見る</summary>
          <ul className="inline-links">
            {wards.map((ward) => (
              <li key={ward.slug}>
                <a href={`/wards/${ward.slug}/results`}>{ward.name}</a>
              </li>
            ))}
          </ul>
        </details>
        <p>
          <a href="/receipts">控え番号で調べる</a>
        </p>
      </Section>
    </Page>
  );
}
