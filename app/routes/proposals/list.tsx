import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listQuery, proposalList } from "#app/domain/proposals/proposal-list.server.ts";
import { ProposalListItem } from "#app/domain/proposals/proposal-list-item.tsx";
import { stages, stageWords } from "#app/domain/proposals/proposals.policy.ts";
import { themeNow } from "#app/domain/wards/open-themes.server.ts";
import { Button } from "#app/ui/button.tsx";
import { LongInstant } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(async ({ params, url }) => {
  const query = listQuery(url.searchParams);
  const merged = query.theme && (await themeNow(query.theme));
  if (merged) {
    url.searchParams.set("theme", merged);
    throw redirect(`${url.pathname}${url.search}`, 301);
  }
  return proposalList(params.ward ?? "", query);
});

export const meta = metaFrom<Awaited<ReturnType<typeof proposalList>>>(({ ward }) => ({
  title: `困りごと・提案（${ward.name}）`,
  description: `${ward.name}に寄せられた困りごと・提案と、いまの状況です。`,
}));

export default function Proposals() {
  const { ward, proposals, themes, items, query, paging } = useLoaderData<typeof loader>();
  return (
    <Page
      title="困りごと・提案"
      crumbs={[
        { label: "表紙", href: "/" },
        { label: ward.name, href: `/wards/${ward.slug}` },
      ]}
    >
      <form method="get" className="inline-form" aria-label="絞り込み">
        <label htmlFor="stage">いま</label>
        <select id="stage" name="stage" defaultValue={query.stage ?? ""}>
          <option value="">すべて</option>
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {stageWords[stage]}
            </option>
          ))}
        </select>
        <label htmlFor="theme">テーマ</label>
        <select id="theme" name="theme" defaultValue={query.theme ?? ""}>
          <option value="">すべて</option>
          {themes.map((theme) => (
            <option key={theme.slug} value={theme.slug}>
              {theme.name}
            </option>
          ))}
        </select>
        <Button isQuiet>絞り込む</Button>
      </form>
      <p>{paging.total}件</p>
      {!query.stage && (
        <p className="quiet">
          取り下げられたもの、統合したもの、ほかの窓口へ案内したものは、「いま」で選ぶと読めます。
        </p>
      )}
      {proposals.length === 0 ? (
        <Empty>当てはまる提案はありません。絞り込みを変えてみてください。</Empty>
      ) : (
        <ul className="list">
          {proposals.map((proposal) => (
            <ProposalListItem key={proposal.id} proposal={proposal} />
          ))}
        </ul>
      )}
      <Pager {...paging} />
      {items.length > 0 && (
        <Section title="このテーマを取り上げた議題">
          <ul className="list">
            {items.map((item) => (
              <li key={`${item.key}-${item.number}`}>
                <a href={`/wards/${ward.slug}/sessions/${item.key}/items/${item.number}`}>{item.title}</a>
                <p className="quiet">
                  {item.sitting}　<LongInstant at={item.startsAt} />
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p>
        <a href={`/wards/${ward.slug}/proposals/new`}>困りごと・提案を書く</a>
      </p>
    </Page>
  );
}
