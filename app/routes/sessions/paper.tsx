import { useLoaderData } from "@remix-run/react";
import { printedPapers } from "#app/domain/reports/printed-papers.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { found } from "#app/shared/errors.ts";
import { Page } from "#app/ui/page.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, params }) => {
  const { papers, session, ward, key } = await sessionPage(viewer, {
    ward: params.ward ?? "",
    session: params.session ?? "",
  });
  const allowed = found(papers.find((paper) => paper.id === params.paper));
  return { paper: found((await printedPapers([allowed.id]))[0]), session, ward, key };
});

export const meta = metaFrom<{ paper: { label: string; title: string } }>(({ paper }) => ({
  title: `${paper.label} ${paper.title}`,
}));

export default function PaperRoute() {
  const { paper, session, ward, key } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`${paper.label}　${paper.title}`}
      crumbs={[
        { label: ward.name, href: `/wards/${ward.slug}` },
        { label: `第${session.ordinal}回${session.title}`, href: `/wards/${ward.slug}/sessions/${key}` },
      ]}
    >
      <Prose html={paper.html} />
    </Page>
  );
}
