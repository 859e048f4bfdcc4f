import { useLoaderData } from "@remix-run/react";
import { adminPage } from "#app/domain/desk/admin-page.server.ts";
import { InstantDay } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => adminPage(viewer));

export const meta = titled("市の管理");

export default function Admin() {
  const { wards, themes, bureaus } = useLoaderData<typeof loader>();
  return (
    <Page title="市の管理" shape="wide">
      <ul className="inline-links">
        <li>
          <a href="/admin/accounts/new">利用者を作る</a>
        </li>
        <li>
          <a href="/admin/grants">権限</a>
        </li>
        <li>
          <a href="/admin/rules">会議のきまり（市の標準）</a>
        </li>
        <li>
          <a href="/admin/plans">計画の項目</a>
        </li>
        <li>
          <a href="/admin/contact">市の連絡先</a>
        </li>
        <li>
          <a href="/admin/outbox">送信箱</a>
        </li>
        <li>
          <a href="/admin/record">操作記録</a>
        </li>
      </ul>
      <Section title="区" aside={<a href="/admin/councils/new">区民会議を置く</a>}>
        <Table
          caption="市の公式順"
          heads={["区", "会議", "書込み"]}
          rows={wards.map((ward) => ({
            key: ward.id,
            cells: [
              <a key="name" href={`/wards/${ward.slug}`}>
                {ward.name}
              </a>,
              ward.council ?? "置かれていません",
              ward.openedAt ? (
                <span key="open">
                  <InstantDay at={ward.openedAt} />
                  から開いています　<a href={`/admin/wards/${ward.slug}/closing`}>閉じる</a>
                </span>
              ) : (
                <span key="closed">
                  閉じています　<a href={`/admin/wards/${ward.slug}/opening`}>開く</a>
                </span>
              ),
            ],
          }))}
        />
      </Section>
      <Section title="局" aside={<a href="/admin/bureaus/new">局を加える</a>}>
        <p>{bureaus.length > 0 ? bureaus.map((bureau) => bureau.name).join("、") : "まだありません。"}</p>
      </Section>
      <Section
        title="テーマ"
        aside={
          <>
            <a href="/admin/themes/new">テーマを加える</a>　<a href="/admin/themes/merging">テーマを統合する</a>
          </>
        }
      >
        <p>{themes.map((theme) => theme.name).join("、")}</p>
      </Section>
    </Page>
  );
}
