import { ButtonLink } from "#app/ui/button.tsx";
import { ShortDay } from "#app/ui/day.tsx";
import { useToday } from "#app/ui/use-today.ts";
import type { SessionState } from "../sessions/sessions.policy.ts";

type Props = {
  base: string;
  data: {
    publicKey: string | null;
    ward: { slug: string };
    session: { state: SessionState; date: string; summaryPublishedAt: Date | null; observing: { cap: number } };
    minutes: { isPublished: boolean } | null;
    rules: { preset: string };
  };
};

/** The one main button of a sitting's page, by its state, and the lesser ways beside it. */
export function SessionNextActs({ base, data }: Props) {
  const { session, minutes } = data;
  const isDialogue = data.rules.preset === "dialogue";
  const isDay = session.date <= useToday();
  const page = data.publicKey ? `/wards/${data.ward.slug}/sessions/${data.publicKey}` : null;
  return (
    <p className="actions">
      {session.state === "draft" && <ButtonLink href={`${base}/announcement`}>確かめて公表する</ButtonLink>}
      {session.state === "announced" && isDay && (
        <ButtonLink href={`${base}/${isDialogue ? "dialogue/" : ""}opening`}>会議を開く</ButtonLink>
      )}
      {session.state === "announced" && !isDay && (
        <span>
          会議は、開催日（
          <ShortDay day={session.date} />
          ）にここから開きます。
        </span>
      )}
      {session.state === "open" && (
        <ButtonLink href={`${base}/${isDialogue ? "dialogue" : "run"}`}>会議を記録する</ButtonLink>
      )}
      {session.state === "closed" && !session.summaryPublishedAt && (
        <ButtonLink href={`${base}/summary`}>会議結果の概要を掲載する</ButtonLink>
      )}
      {session.state === "closed" && session.summaryPublishedAt && (
        <ButtonLink href={`${base}/minutes`}>{minutes ? "会議録を続ける" : "会議録を作る"}</ButtonLink>
      )}
      {session.state === "closed" && !session.summaryPublishedAt && <a href={`${base}/minutes`}>会議録</a>}
      {isDialogue && <a href={`${base}/participants`}>参加する人</a>}
      {isDialogue && session.state === "closed" && <a href={`${base}/dialogue`}>出た考えを分ける</a>}
      {session.state === "announced" && (
        <>
          <a href={`${base}/change`}>変更を公表する</a>
          <a href={`${base}/postponement`}>延期する</a>
          <a href={`${base}/cancellation`}>中止する</a>
        </>
      )}
      {session.state === "postponed" && (
        <>
          <ButtonLink href={`${base}/change`}>新しい日時を公表する</ButtonLink>
          <a href={`${base}/cancellation`}>中止する</a>
        </>
      )}
      {session.state === "closed" && !isDialogue && <a href={`${base}/attendance-correction`}>出席の記録を訂正する</a>}
      {session.state === "closed" && !session.summaryPublishedAt && <a href={`${base}/reopening`}>閉会を取り消す</a>}
      {["announced", "open"].includes(session.state) && session.observing.cap > 0 && (
        <a href={`${base}/observer-entries`}>傍聴の申込み・傍聴券</a>
      )}
      {!isDialogue && session.state !== "draft" && <a href={`${base}/opinions`}>事前意見と回答</a>}
      <a href={`${base}/documents`}>通知と配る紙</a>
      {page && <a href={page}>公開のページを見る</a>}
      {page && <a href={`${page}/print`}>次第と資料を印刷する</a>}
    </p>
  );
}
