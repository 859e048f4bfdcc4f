import { Page, Section } from "#app/ui/page.tsx";
import { metaFrom } from "#app/web/meta.ts";

export const meta = metaFrom(() => ({
  title: "利用規約・投稿のきまり",
  description: "このサイトの利用規約と、困りごと・提案・意見を書くときのきまりです。",
}));
export const loader = () => ({});

export default function Terms() {
  return (
    <Page title="利用規約・投稿のきまり" crumbs={[{ label: "表紙", href: "/" }]}>
      <Section title="投稿のきまり" id="posting">
        <ul className="prose list-disc">
          <li>自分の住む、働く、通学する、活動する区のことを書いてください。</li>
          <li>
            人の名前、電話番号、住所など、だれかが分かる情報は書かないでください。個人番号（マイナンバー）は受け付けません。
          </li>
          <li>人を傷つける言葉、差別、営利の宣伝、うその内容は載せません。</li>
          <li>
            困りごと・提案を載せるかどうかは、事務局が確かめて決めます。載せないときは理由をお知らせします。載せない場合も、区は読んでお答えします。提案への意見はすぐに載り、きまりに反するものは、事務局がきまりと理由を記録して見えなくし、書いた人に知らせます。納得できないときは、見直しを申し出られます。
          </li>
          <li>載せた提案と意見は、会議と区の記録として残ります。退会した後は、名前を「退会した利用者」と表します。</li>
          <li>賛同の人数は参考です。会議の採決とは別です。</li>
        </ul>
      </Section>
      <Section title="利用規約">
        <ul className="prose list-disc">
          <li>見るだけなら、だれでも登録せずに使えます。</li>
          <li>
            会議と区の記録は、クリエイティブ・コモンズ 表示 4.0（CC BY
            4.0）で使えます。区民の言葉は、投稿した人が同意した範囲で、このサイトと区の記録に使います。
          </li>
          <li>パスワードと確認番号は、ほかの人に教えないでください。</li>
          <li>サイトを止める必要があるときは、表紙でお知らせします。</li>
        </ul>
      </Section>
    </Page>
  );
}
