import { called } from "../shared/called.ts";

type HeaderProps = { isDemo: boolean; siteName: string; viewer: { displayName: string } | null; formKey: string };

export function SiteHeader({ isDemo, siteName, viewer, formKey }: HeaderProps) {
  return (
    <>
      <a className="skip" href="#main">
        本文へ移動
      </a>
      {isDemo && (
        <aside className="demo" aria-label="お知らせ">
          実演用のデータです。実在の会議・提案ではありません。
        </aside>
      )}
      <header className="site-header">
        <a className="site-name" href="/">
          {siteName}
        </a>
        <nav aria-label="サイト">
          <a href="/#wards">区を変える</a>
          {viewer ? (
            <>
              <a href="/me">{called(viewer.displayName)}</a>
              <form method="post" action="/logout">
                <input type="hidden" name="_key" value={`${formKey}:logout`} />
                <button type="submit" className="link">
                  ログアウト
                </button>
              </form>
            </>
          ) : (
            <a href="/login">ログイン</a>
          )}
        </nav>
      </header>
    </>
  );
}

type Ward = {
  name: string;
  contactSection: string;
  contactTel: string;
  contactExt: string | null;
  contactFax: string | null;
  contactEmail: string;
};

export function SiteFooter({ ward }: { ward: Ward | undefined }) {
  return (
    <footer className="site-footer">
      {ward ? (
        <address>
          <strong>お問い合わせ</strong> {ward.contactSection}
          <br />
          {ward.contactTel && (
            <span>
              電話 <a href={`tel:${ward.contactTel}`}>{ward.contactTel}</a>
              {ward.contactExt && `（内線${ward.contactExt}）`}
            </span>
          )}
          {ward.contactFax && <span>FAX {ward.contactFax}</span>}
          {ward.contactEmail && (
            <span>
              メール <a href={`mailto:${ward.contactEmail}`}>{ward.contactEmail}</a>
            </span>
          )}
        </address>
      ) : (
        <p>
          <a href="/about#contacts">お問い合わせ（各区の事務局）</a>
        </p>
      )}
      <nav aria-label="このサイトについて">
        <a href="/plans">市の計画と提案</a>
        <a href="/terms">利用規約・投稿のきまり</a>
        <a href="/privacy">個人情報の取扱い</a>
        <a href="/accessibility">ウェブアクセシビリティ</a>
        <a href="/about">このサイトについて</a>
      </nav>
    </footer>
  );
}
