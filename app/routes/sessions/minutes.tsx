import { useLoaderData } from "@remix-run/react";
import { MinutesBody } from "#app/domain/minutes/minutes-body.tsx";
import { ErrataTable } from "#app/domain/reports/errata-table.tsx";
import { minutesPage } from "#app/domain/reports/minutes-page.server.ts";
import { MinutesVersions } from "#app/domain/reports/minutes-versions.tsx";
import { TraceLine } from "#app/domain/trace/trace-line.tsx";
import { InstantDay } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
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
  const { key, ward, session, content, closure, version, versions, errata, proposals, papers, readings } =
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
      {closure && (
        <div className="note is-strong">
          <p>
            第{version.number}版の閲覧を止めています（
            <InstantDay at={closure.closedAt} />
            から）。
          </p>
          <p>理由　{closure.reason}</p>
          {version.isLatest && <p>直した版を、後日ここに載せます。</p>}
        </div>
      )}
      {content && (
        <MinutesBody
          content={content}
          readings={readings}
          papers={papers.map((paper) => ({ ...paper, href: `${base}/papers/${paper.id}` }))}
          proposals={proposals.map((proposal) => ({
            ...proposal,
            href: `/wards/${ward.slug}/proposals/${proposal.key}`,
          }))}
        />
      )}
      <ErrataTable errata={errata} />
      {proposals.map((proposal) => (
        <Section key={proposal.key} title="これまでの経過">
          <p>
            もとの提案 <a href={`/wards/${ward.slug}/proposals/${proposal.key}`}>「{proposal.title}」</a>
          </p>
          <TraceLine steps={proposal.steps} />
        </Section>
      ))}
      <MinutesVersions
        base={base}
        data={`/api/v1/wards/${ward.slug}/sessions/${key}/minutes`}
        version={version}
        versions={versions}
        isReadable={content !== null}
      />
    </Page>
  );
}
