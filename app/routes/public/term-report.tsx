import { useLoaderData } from "@remix-run/react";
import { TermRecordParts } from "#app/domain/reports/term-record.tsx";
import { reportPage } from "#app/domain/term-reports/report-page.server.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Page } from "#app/ui/page.tsx";
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
  const { ward, ordinal, council, title, html, handedOverOn, handedTo, sha256, record } =
    useLoaderData<typeof loader>();
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
      <Prose html={html} />
      <h2>提出したときの記録</h2>
      <TermRecordParts ward={ward.slug} record={record} />
      <p className="quiet break-anywhere">この報告書の SHA-256　{sha256}</p>
    </Page>
  );
}
