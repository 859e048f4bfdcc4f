import { useLoaderData } from "@remix-run/react";
import { stageWords } from "#app/domain/proposals/proposals.policy.ts";
import { termPage } from "#app/domain/reports/term-page.server.ts";
import { TermRecordParts } from "#app/domain/reports/term-record.tsx";
import { broughtOver } from "#app/domain/term-reports/carrying-page.server.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { termRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => ({
  ...(await termPage(viewer, params.ward ?? "", params.term ?? "")),
  broughtOver: await broughtOver(viewer, termRef(params)),
}));

export const meta = metaFrom<{ council: string; ordinal: number }>(({ council, ordinal }) => ({
  title: `第${ordinal}期の報告（${council}）`,
  description: `${council}第${ordinal}期の会議、決定、取り上げた提案と、次の期への引継ぎです。`,
}));

export default function Term() {
  const { ward, report, broughtOver, ...record } = useLoaderData<typeof loader>();
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
      {broughtOver.length > 0 && (
        <Section title="前の期から引き継いだ提案">
          <ul className="list">
            {broughtOver.map((matter) => (
              <li key={matter.key}>
                <a href={`${base}/proposals/${matter.key}`}>「{matter.title}」</a>（{stageWords[matter.stage]}）
              </li>
            ))}
          </ul>
        </Section>
      )}
      <TermRecordParts ward={ward.slug} record={record} />
    </Page>
  );
}
