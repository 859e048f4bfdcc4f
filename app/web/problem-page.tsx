import { isRouteErrorResponse, useLocation } from "@remix-run/react";
import { Page } from "../ui/page.tsx";
import { usePageContext } from "../ui/page-context.tsx";
import { isSentAgain, NotTaken, typedIn } from "./not-taken.tsx";

/** What cannot be shown, in fixed sentences: an unknown error never speaks for itself. */
export function ProblemPage({ error }: { error: unknown }) {
  const { requestId, refused } = usePageContext();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { pathname, search } = useLocation();
  const [sitting] = pathname.match(/^\/wards\/[\w-]+\/sessions\/[\w-]+(?=\/)/) ?? [];
  const { title, words } = said[status] ?? said[500];
  const sent = isRouteErrorResponse(error) && isSentAgain(error.data) ? error.data : status === 503 && typedIn(refused);
  return (
    <Page title={title}>
      {sent ? (
        <NotTaken {...sent} action={pathname + search} />
      ) : (
        <p>
          {isRouteErrorResponse(error) && ownWords.has(status) && typeof error.data === "string" ? error.data : words}
        </p>
      )}
      <p className="inline-links">
        {sitting && <a href={sitting}>この会議のページへ</a>}
        <a href="/">表紙へ戻る</a>
      </p>
      {status === 500 && <p className="quiet">お問い合わせの際は、この番号をお知らせください: {requestId}</p>}
    </Page>
  );
}

export const problemTitle = (error: unknown): string =>
  (said[isRouteErrorResponse(error) ? error.status : 500] ?? said[500]).title;

/** Whose sentence is ours, written for whoever asked. */
const ownWords = new Set([403, 422]);

type Said = { title: string; words: string };

const said: Record<number, Said> & { 500: Said } = {
  400: {
    title: "この要求は受け付けられません",
    words: "送られた内容を読み取れませんでした。もとの画面からやり直してください。",
  },
  403: { title: "この操作はできません", words: "このページを見る権限か、この操作をする権限がありません。" },
  404: {
    title: "ページが見つかりません",
    words: "お探しのページは見つかりませんでした。アドレスを確かめるか、表紙からお探しください。",
  },
  405: { title: "この操作はできません", words: "このアドレスでは、その操作を受け付けていません。" },
  422: { title: "いまはできません", words: "この操作は、いまはできません。" },
  503: {
    title: "しばらくお待ちください",
    words: "いま、記録を読み書きできません。1分ほどたってから、もう一度お試しください。",
  },
  500: {
    title: "表示できませんでした",
    words: "申し訳ありません。処理の途中で問題が起きました。しばらくしてから、もう一度お試しください。",
  },
};
