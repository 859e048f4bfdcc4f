import { useLoaderData } from "@remix-run/react";
import { latestHead } from "#app/domain/audit/daily-head.server.ts";
import { wardContacts } from "#app/domain/wards/ward-contacts.server.ts";
import { InstantDay } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(async () => ({ wards: await wardContacts(), head: await latestHead() }));
export const meta = metaFrom(() => ({
  title: "このサイトについて",
  description: "区民会議とは何か、困りごとの出し方、記録の確かめ方です。",
}));

export default function About() {
  const { wards, head } = useLoaderData<typeof loader>();
  return (
    <Page title="このサイトについて" crumbs={[{ label: "表紙", href: "/" }]}>
      <Section title="区民会議とは">
        <p>
          区民会議は、区民、委員、区の職員が、地域の困りごとを見つけ、話し合い、解決していく会議です。このサイトでは、出された困りごとが区の答えと結果に至るまでを、だれでもたどれます。
        </p>
      </Section>
      <Section title="紙・電話・窓口で出す" id="other-ways">
        <p>
          メールを使わない方は、お住まいの区の事務局へ、電話、郵便、窓口でお寄せください。事務局が代わりに登録し、同じようにお答えします。
        </p>
        <ul className="list" id="contacts">
          {wards.map((ward) => (
            <li key={ward.name}>
              <strong>{ward.name}</strong>　{ward.contactSection}
              {ward.contactTel && "　電話 "}
              {ward.contactTel && <a href={`tel:${ward.contactTel}`}>{ward.contactTel}</a>}
              {ward.contactFax && `　FAX ${ward.contactFax}`}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="記録を確かめる">
        <p>
          操作記録は、前の記録とつながった鎖として残し、後から書き換えると分かるようにしています。毎日の末尾の値をここに載せます。
        </p>
        {head ? (
          <p>
            <InstantDay at={head.day} />
            {"　"}第{String(head.seq)}件まで　<code>{head.hash}</code>
          </p>
        ) : (
          <p className="empty">最初の値は、あす載せます。</p>
        )}
        <p>
          公開データ（JSON・CSV）の形は <a href="/api/v1/openapi.json">openapi.json</a> にあります。
        </p>
      </Section>
    </Page>
  );
}
