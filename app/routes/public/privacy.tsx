import { Page, Section } from "#app/ui/page.tsx";
import { metaFrom } from "#app/web/meta.ts";

export const meta = metaFrom(() => ({
  title: "個人情報の取扱い",
  description: "このサイトが持つ個人情報、使いみち、残す期間です。",
}));
export const loader = () => ({});

export default function Privacy() {
  return (
    <Page title="個人情報の取扱い" crumbs={[{ label: "表紙", href: "/" }]}>
      <Section title="持っている情報と使いみち">
        <ul className="prose list-disc">
          <li>メールアドレス: 確認番号、返事、お知らせを届けるために使います。公開しません。</li>
          <li>公開名（ニックネーム可）: 書いたものとともに公開します。</li>
          <li>区との関わりと町名: どの地域の困りごとかを知るために使います。番地は尋ねません。</li>
          <li>
            ログインの記録と操作記録:
            不正を防ぎ、会議と区の記録を確かなものにするために使います。操作記録に、書いた文は入りません。
          </li>
        </ul>
      </Section>
      <Section title="残す期間">
        <ul className="prose list-disc">
          <li>ログインは、最後に使ってから2週間、長くても90日で終わります。職員は12時間です。</li>
          <li>書きかけの公開名とメールアドレスは、30分で出なくなり、翌日までに消します。</li>
          <li>書きかけの提案は60日、送信したお知らせの控えは30日、確認されなかった連絡先は90日で消します。</li>
          <li>傍聴を申し込んだ人の氏名とメールアドレスは、会議の30日後に消します。</li>
          <li>委員公募の応募の内容は、選考の結果をお知らせした90日後に消します。補欠の人の分は、2年間残します。</li>
          <li>退会すると、メールアドレス、公開名、パスワードを消します。掲載した提案と意見、会議の記録は残ります。</li>
        </ul>
      </Section>
      <Section title="見られる人">
        <p>
          本名と連絡先は、事務局が必要なときだけ見られます。見たことは操作記録に残ります。個人番号（マイナンバー）は集めません。
        </p>
        <p>開示、訂正、利用停止の求めは、各区の事務局が受け付けます。</p>
      </Section>
    </Page>
  );
}
