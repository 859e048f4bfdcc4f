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
  const changes = changesOf(session.state, session.summaryPublishedAt !== null);
  const page = data.publicKey ? `/wards/${data.ward.slug}/sessions/${data.publicKey}` : null;
  return (
    <>
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
        {session.state === "postponed" && <ButtonLink href={`${base}/change`}>新しい日時を公表する</ButtonLink>}
      </p>
      <ul className="inline-links" aria-label="この会議の書類と記録">
        {links([
          session.state === "closed" && !session.summaryPublishedAt && ["minutes", "会議録"],
          isDialogue && ["participants", "参加する人"],
          isDialogue && session.state === "closed" && ["dialogue", "出た考えを分ける"],
          ["announced", "open"].includes(session.state) &&
            session.observing.cap > 0 && ["observer-entries", "傍聴の申込み・傍聴券"],
          !isDialogue && session.state !== "draft" && ["opinions", "事前意見と回答"],
          ["documents", "通知と配る紙"],
          session.state === "closed" && !isDialogue && ["attendance-correction", "出席の記録を訂正する"],
        ]).map(([path, word]) => (
          <li key={path}>
            <a href={`${base}/${path}`}>{word}</a>
          </li>
        ))}
        {page && (
          <>
            <li>
              <a href={page}>公開のページを見る</a>
            </li>
            <li>
              <a href={`${page}/print`}>次第と資料を印刷する</a>
            </li>
          </>
        )}
      </ul>
      {changes.length > 0 && (
        <ul className="inline-links" aria-label="この会議を変える">
          {changes.map(([path, word]) => (
            <li key={path}>
              <a href={`${base}/${path}`}>{word}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Link = readonly [path: string, word: string];

const links = (given: (Link | false)[]): Link[] => given.filter((link) => link !== false);

/** What moves, ends or undoes a sitting, apart from the rest. */
const changesOf = (state: SessionState, isSummaryOut: boolean): Link[] =>
  links([
    state === "announced" && ["change", "変更を公表する"],
    state === "announced" && ["postponement", "延期する"],
    ["announced", "postponed"].includes(state) && ["cancellation", "中止する"],
    state === "closed" && !isSummaryOut && ["reopening", "閉会を取り消す"],
    state === "draft" && ["discard", "準備をやめる"],
  ]);
