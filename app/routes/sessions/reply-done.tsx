import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/web/meta.ts";

export const meta = titled("出欠の回答");

/** What the link led to is said above; from here one goes on or closes the page. */
export default function ReplyDone() {
  return (
    <Page title="出欠の回答">
      <p>
        次第と資料は、<a href="/login?to=/me">ログインしてマイページ</a>
        で見られます。答えを変えるときも、マイページから変えられます。
      </p>
    </Page>
  );
}
