import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NumberedMinutes, TabledMinutes } from "#app/domain/minutes/minutes-form.tsx";
import { numberedForm, tableForm } from "#app/domain/minutes/standard-form.ts";
import { ErrataTable } from "#app/domain/reports/errata-table.tsx";
import { minutesPage } from "#app/domain/reports/minutes-page.server.ts";
import { longDay } from "#app/shared/dates.ts";
import { InstantDay } from "#app/ui/day.tsx";
import { Page } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) => {
  const { content, ...read } = await minutesPage(viewer, sessionRef(params), url.searchParams.get("version"));
  if (!content) throw redirect(`${sessionPath(params)}/minutes?version=${read.version.number}`);
  const { ward, key, session, contact, version, errata } = read;
  const isTable = url.searchParams.get("form") === "table";
  return { ward, key, session, content, contact, version, errata, isTable };
});

export const meta = metaFrom<{ session: { ordinal: number; title: string } }>(({ session }) => ({
  title: `会議録の様式（第${session.ordinal}回${session.title}）`,
  description: `第${session.ordinal}回${session.title}の会議録を、紙の様式で示します。A4で印刷できます。`,
}));

export default function MinutesPrint() {
  const { ward, key, session, content, contact, version, errata, isTable } = useLoaderData<typeof loader>();
  const minutes = `/wards/${ward.slug}/sessions/${key}/minutes`;
  const other = isTable ? "" : "form=table&";
  return (
    <Page
      title="会議録"
      crumbs={[
        { label: `第${session.ordinal}回${session.title} 会議録`, href: `${minutes}?version=${version.number}` },
      ]}
    >
      <p className="no-print">
        <a href={`${minutes}/print?${other}version=${version.number}`}>{isTable ? "番号順の様式" : "表の様式"}で見る</a>
      </p>
      <div className="sheet">
        <div className="running" aria-hidden="true">
          {content.title} 会議録（第{version.number}版）
        </div>
        {isTable ? (
          <TabledMinutes rows={tableForm(content, contact)} content={content} />
        ) : (
          <NumberedMinutes rows={numberedForm(content, contact)} content={content} />
        )}
      </div>
      <ErrataTable errata={errata} />
      <p className="quiet">
        第{version.number}版{"　"}
        <InstantDay at={version.publishedAt} />
        掲載
        {content.approval && `・${longDay(content.approval.on)}承認`}
      </p>
    </Page>
  );
}
