import { useLoaderData } from "@remix-run/react";
import { termPage } from "#app/domain/reports/term-page.server.ts";
import { TermRecordParts } from "#app/domain/reports/term-record.tsx";
import { LongDay } from "#app/ui/day.tsx";
import { Page } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => termPage(viewer, params.ward ?? "", params.term ?? ""));

export const meta = metaFrom<{ council: string; ordinal: number }>(({ council, ordinal }) => ({
  title: `第${ordinal}期の報告（${council}）`,
  description: `${council}第${ordinal}期の会議、決定、取り上げた提案と、次の期への引継ぎです。`,
}));

export default function Term() {
  const { ward, report, ...record } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}`;
  return (
    <Page
      title={`${record.council}　第${record.ordinal}期の報告`}
      crumbs={[
        { label: ward.name, href: base },
        { label: record.council, href: `${base}/council` },
      ]}
      lead="記録から作ったまとめです。会議や取組が進むと、ここも変わります。"
    >
      {report && (
        <p className="note">
          報告書 <a href={`${base}/council/terms/${record.ordinal}/report`}>「{report.title}」</a>を、
          <LongDay day={report.handedOverOn} />に{report.handedTo}
          へ提出しました。
        </p>
      )}
      <p className="no-print">
        <a href={`${base}/council/terms/${record.ordinal}/votes`}>賛否一覧</a>
      </p>
      <TermRecordParts ward={ward.slug} record={record} />
    </Page>
  );
}
