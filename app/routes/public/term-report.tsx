import { useLoaderData } from "@remix-run/react";
import { CorrectionsTable } from "#app/domain/errata/corrections-table.tsx";
import { stageWords } from "#app/domain/proposals/proposals.policy.ts";
import { TermRecordParts } from "#app/domain/reports/term-record.tsx";
import { statusWords } from "#app/domain/responses/responses.schema.ts";
import { RecommendationList } from "#app/domain/term-reports/recommendation-list.tsx";
import { reportPage } from "#app/domain/term-reports/report-page.server.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { termRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => reportPage(viewer, termRef(params)));

export const meta = metaFrom<{ title: string; council: string; ordinal: number }>(({ title, council, ordinal }) => ({
  title,
  description: `${council}第${ordinal}期の報告書です。提出したときのまま載せています。`,
}));

export default function TermReport() {
  const {
    ward,
    ordinal,
    council,
    title,
    html,
    handedOverOn,
    handedTo,
    sha256,
    record,
    decided,
    chapters,
    recommendations,
    errata,
    isDesk,
  } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      crumbs={[
        { label: council, href: `/wards/${ward.slug}/council` },
        { label: `第${ordinal}期の報告`, href: `/wards/${ward.slug}/council/terms/${ordinal}` },
      ]}
      lead={
        <>
          <LongDay day={handedOverOn} />に{handedTo}へ提出しました。提出したときのまま載せています。
        </>
      }
    >
      {decided && (
        <p>
          {decided.href ? (
            <>
              報告書を決めた会議　<a href={decided.href}>{decided.name}</a>
            </>
          ) : (
            `報告書の決め方　${decided.name}`
          )}
        </p>
      )}
      <CorrectionsTable errata={errata} />
      {isDesk && (
        <p className="no-print">
          <a href={`/wards/${ward.slug}/desk/terms/${ordinal}/report/correction`}>報告書を訂正する（正誤表）</a>
        </p>
      )}
      <Prose html={html} />
      {chapters.map((chapter) => (
        <Section key={chapter.title} title={chapter.title}>
          <Prose html={chapter.html} />
        </Section>
      ))}
      <RecommendationList ward={ward.slug} all={recommendations} keyOf={({ key }) => key}>
        {(one) => (
          <p>
            <a href={`/wards/${ward.slug}/proposals/${one.key}`}>区の回答とこれまでの経過</a>
            {one.stage && `　いま: ${stageWords[one.stage]}`}
            {one.answer && `　対応の区分: ${statusWords[one.answer]}`}
          </p>
        )}
      </RecommendationList>
      <Section title="提出したときの記録">
        <TermRecordParts ward={ward.slug} record={record} />
      </Section>
      <p className="quiet break-anywhere">この報告書の SHA-256　{sha256}</p>
    </Page>
  );
}
