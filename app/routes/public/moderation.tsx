import { useLoaderData } from "@remix-run/react";
import { appealDays, appealSubjectWords } from "#app/domain/appeals/appeals.rules.ts";
import { postingRuleWords } from "#app/domain/comments/comments.schema.ts";
import { moderationPage } from "#app/domain/reports/moderation-page.server.ts";
import { fiscalYearName } from "#app/shared/dates.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => moderationPage(viewer, params.ward ?? ""));

export const meta = metaFrom<Awaited<ReturnType<typeof moderationPage>>>(({ ward }) => ({
  title: `意見の扱い（${ward.name}）`,
  description: `${ward.name}で、通報された意見、見えなくした意見、元に戻した意見の件数と、見直しの申出の結果です。`,
}));

export default function Moderation() {
  const { ward, years } = useLoaderData<typeof loader>();
  return (
    <Page
      title="意見の扱い"
      crumbs={[
        { label: "表紙", href: "/" },
        { label: ward.name, href: `/wards/${ward.slug}` },
      ]}
      lead="提案への意見は、すぐに載ります。きまりに反するものは、きまりと理由を記録して見えなくし、書いた人に知らせます。"
    >
      <ul className="list-disc">
        <li>
          きまりは<a href="/terms#posting">投稿のきまり</a>
          にあります。見えなくした意見も、区の記録からは消しません。
        </li>
        <li>登録した人は、意見を通報できます。通報だけで見えなくなることはありません。</li>
        <li>{`書いた人は、${appealDays}日の間、見直しを申し出られます。初めに決めた人とは別の職員が見直します。提案を掲載しないこと、区の回答についても同じです。登録していない方は、区の事務局に申し出てください。`}</li>
      </ul>
      {years.map(({ year, rules, appeals }) => (
        <Section key={year} title={fiscalYearName(year)}>
          {rules.length === 0 && appeals.length === 0 && (
            <p className="empty">通報も、見えなくした意見もありません。</p>
          )}
          {rules.length > 0 && (
            <Table
              caption="きまりごとの件数"
              heads={["きまり", "通報", "見えなくした", "元に戻した"]}
              rows={rules.map((row) => ({
                key: row.rule,
                cells: [postingRuleWords[row.rule], String(row.reported), String(row.hidden), String(row.restored)],
              }))}
            />
          )}
          {appeals.length > 0 && (
            <Table
              caption="見直しの申出の件数"
              heads={["見直す内容", "申出", "申出のとおり改めた", "変更なし"]}
              rows={appeals.map((row) => ({
                key: row.subject,
                cells: [appealSubjectWords[row.subject], String(row.made), String(row.granted), String(row.kept)],
              }))}
            />
          )}
        </Section>
      ))}
    </Page>
  );
}
