import { useLoaderData } from "@remix-run/react";
import { deskSettings } from "#app/domain/desk/desk-settings.server.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => deskSettings(viewer, params.ward ?? ""));

export const meta = titled("設定（事務局）");

export default function DeskSettings() {
  const { ward, contact, days, isManager, asksKind, offices, venues, towns } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/desk`;
  return (
    <Page title="設定" shape="wide">
      <Section title="区の連絡先" aside={<a href={`${base}/settings/contact`}>直す</a>}>
        <Facts
          facts={[
            { label: "課名", value: contact.contactSection },
            {
              label: "電話",
              value: `${contact.contactTel}${contact.contactExt ? `（内線${contact.contactExt}）` : ""}`,
            },
            contact.contactFax !== null && { label: "FAX", value: contact.contactFax },
            { label: "メール", value: contact.contactEmail },
            { label: "急ぎの連絡先", value: contact.urgentContact },
          ]}
        />
      </Section>
      <Section
        title="提案への約束の日数"
        {...(isManager ? { aside: <a href={`${base}/settings/promises`}>直す</a> } : {})}
      >
        <Facts
          facts={[
            { label: "掲載するかのお知らせ", value: `受付から${days.publishDays}開庁日` },
            { label: "担当課のお知らせ", value: `受付から${days.officeDays}開庁日` },
            { label: "最初の回答", value: `受付から${days.answerDays}開庁日` },
          ]}
        />
        {!isManager && <p className="quiet">日数は課長が決めます。</p>}
      </Section>
      <Section title="提案への意見" aside={<a href={`${base}/settings/comments`}>直す</a>}>
        <p>
          {asksKind
            ? "意見を書くときに、賛成・反対・質問・情報提供の種類を選べます。"
            : "意見を書くときに、種類は選びません。"}
        </p>
      </Section>
      <Section title="配る紙の様式" aside={<a href={`${base}/settings/templates`}>直す</a>}>
        <p>開催通知の文、会議次第の始めと終わり、席の並べ方、毎回の議題を決めておけます。</p>
      </Section>
      <Section title="用語・地名のふりがな" aside={<a href={`${base}/settings/readings`}>直す</a>}>
        <p>会議録のページで、登録したことばの上にふりがなを付けます。</p>
      </Section>
      <Section title="部署" aside={<a href={`${base}/settings/offices/new`}>部署を加える</a>}>
        <Table
          caption="ふりがなの順"
          heads={["名称", "所管局", "電話", "代表のメール"]}
          rows={offices.map((o) => ({ key: o.id, cells: [o.name, o.bureau ?? "―", o.tel, o.email] }))}
        />
      </Section>
      <Section title="会場" aside={<a href={`${base}/settings/venues/new`}>会場を加える</a>}>
        <Table
          caption="名称の順"
          heads={["名称", "住所", "行き方", "車椅子", "託児", "聞こえの支援"]}
          rows={venues.map((v) => ({
            key: v.id,
            cells: [
              <a href={`${base}/settings/venues/${v.id}`} key="name">
                {v.name}
              </a>,
              v.address,
              v.access,
              v.wheelchair || "―",
              v.childcare || "―",
              v.hearing || "―",
            ],
          }))}
        />
      </Section>
      <Section title="町名" aside={<a href={`${base}/settings/towns/new`}>町名を加える</a>}>
        <p>{towns.join("、")}</p>
      </Section>
      <p>
        <a href={`${base}/settings/identity`}>利用者の住所を確認する</a>
      </p>
      <p>
        <a href={`${base}/costs`}>会議の費用を記録する</a>
      </p>
      <p>
        <a href={`${base}/rules/body`}>会議のきまり</a>
      </p>
    </Page>
  );
}
