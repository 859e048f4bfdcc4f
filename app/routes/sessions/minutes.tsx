import { useLoaderData } from "@remix-run/react";
import { MinutesBody } from "#app/domain/minutes/minutes-body.tsx";
import { minutesPage } from "#app/domain/reports/minutes-page.server.ts";
import { TraceLine } from "#app/domain/trace/trace-line.tsx";
import { InstantDay } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params, url }) =>
  minutesPage(viewer, sessionRef(params), url.searchParams.get("version")),
);

export const meta = metaFrom<Awaited<ReturnType<typeof minutesPage>>>(({ session, version }) => ({
  title: `第${session.ordinal}回${session.title} 会議録（第${version.number}版）`,
  description: `第${session.ordinal}回${session.title}の会議録です。出席、議題、発言、決定を記録しています。`,
}));

export default function MinutesRoute() {
  const { key, ward, session, content, version, versions, errata, proposals, readings } =
    useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/sessions/${key}`;
  return (
    <Page
      title={`第${session.ordinal}回${session.title} 会議録`}
      crumbs={[
        { label: ward.name, href: `/wards/${ward.slug}` },
        { label: "会議", href: `/wards/${ward.slug}/sessions` },
        { label: `第${session.ordinal}回${session.title}`, href: base },
      ]}
    >
      {!version.isLatest && (
        <p className="note is-strong">
          これは古い版です。<a href={`${base}/minutes`}>最新の版を読む</a>
        </p>
      )}
      <MinutesBody
        content={content}
        readings={readings}
        proposals={proposals.map(({ key, title, items }) => ({
          title,
          href: `/wards/${ward.slug}/proposals/${key}`,
          items,
        }))}
      />
      {errata.length > 0 && (
        <Section title="正誤表">
          <Table
            caption="掲載の後に訂正したところ"
            heads={["箇所", "誤", "正", "理由", "版"]}
            rows={errata.map((e) => ({
              key: `${e.version}-${e.place}`,
              cells: [e.place, e.before, e.after, e.reason, `第${e.version}版`],
            }))}
          />
        </Section>
      )}
      {proposals.map((proposal) => (
        <Section key={proposal.key} title="これまでの経過">
          <p>
            もとの提案 <a href={`/wards/${ward.slug}/proposals/${proposal.key}`}>「{proposal.title}」</a>
          </p>
          <TraceLine steps={proposal.steps} />
        </Section>
      ))}
      <Section title="この会議録について">
        <p>
          第{version.number}版{"　"}
          <InstantDay at={version.publishedAt} />
          掲載
        </p>
        <ul className="inline-links no-print">
          <li>
            <a href={`${base}/minutes/print?version=${version.number}`}>番号順の様式で印刷</a>
          </li>
          <li>
            <a href={`${base}/minutes/print?form=table&version=${version.number}`}>表の様式で印刷</a>
          </li>
          <li>
            <a href={`${base}/minutes/minutes.docx?version=${version.number}`}>Wordで保存</a>
          </li>
          <li>
            <a href={`${base}/minutes/minutes.txt?version=${version.number}`}>テキストで保存</a>
          </li>
          <li>
            <a href={`${base}/minutes/minutes.xml?version=${version.number}`}>XML（Akoma Ntoso）で保存</a>
          </li>
          <li>
            <a href={`/api/v1/wards/${ward.slug}/sessions/${key}/minutes?version=${version.number}`}>データ（JSON）</a>
          </li>
        </ul>
        <p className="quiet">
          公開した文の SHA-256（RFC 8785 の正規形）: <code>{version.sha256}</code>
        </p>
        {versions.length > 1 && (
          <ul>
            {versions.map((v) => (
              <li key={v.number}>
                <a href={`${base}/minutes?version=${v.number}`}>第{v.number}版</a>（<InstantDay at={v.publishedAt} />）
                {v.number > 1 && (
                  <a href={`${base}/minutes/changes?from=${v.number - 1}&to=${v.number}`}>前の版との違い</a>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
