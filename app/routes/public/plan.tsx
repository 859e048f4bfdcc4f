import { useLoaderData } from "@remix-run/react";
import { planPage } from "#app/domain/plans/plan-lists.server.ts";
import { ProposalListItem } from "#app/domain/proposals/proposal-list-item.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ params }) => planPage(params.plan ?? ""));

export const meta = metaFrom<Awaited<ReturnType<typeof planPage>>>(({ item }) => ({
  title: `${item.plan} ${item.code}「${item.title}」`,
  description: `${item.plan}の「${item.title}」に関わる区民の提案です。`,
}));

export default function Plan() {
  const { item, proposals } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`${item.code}「${item.title}」`}
      lead={`${item.plan}（${item.period}）`}
      crumbs={[
        { label: "表紙", href: "/" },
        { label: "市の計画と提案", href: "/plans" },
      ]}
    >
      <Section title={`関わる提案（${proposals.length}件）`}>
        {proposals.length === 0 ? (
          <Empty>関わる提案はまだありません。</Empty>
        ) : (
          <ul className="list">
            {proposals.map((proposal) => (
              <ProposalListItem key={proposal.id} proposal={proposal} withWard />
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
