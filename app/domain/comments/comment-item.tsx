import { shorten } from "#app/shared/text.ts";
import { InstantDay, LongInstant } from "#app/ui/day.tsx";
import { Words } from "#app/ui/prose.tsx";
import type { ShownComment } from "./comment-threads.server.ts";
import { commentKindWords } from "./comments.schema.ts";
import { nameOf } from "./said-before.tsx";

type Props = { base: string; comment: ShownComment; canSpeak: boolean; isSignedIn: boolean };

const voiceWords = { resident: null, member: "委員（個人としての意見）", ward: "区からの返信" } as const;

/** One opinion: who, as what, when; what it answers; how it read before; and what its reader may do. */
export function CommentItem({ base, comment, canSpeak, isSignedIn }: Props) {
  const here = `${base}/comments/${comment.id}`;
  const voice = voiceWords[comment.voice];
  const who = nameOf(comment);
  return (
    <article id={`c-${comment.id}`} className={comment.voice === "ward" ? "comment is-ward" : "comment"}>
      <p>
        {comment.voice === "ward" ? (
          <strong>{comment.displayName}</strong>
        ) : (
          <>
            <strong>{comment.displayName}</strong>さん
          </>
        )}
        {voice && <span className="tag">{voice}</span>}
        {comment.kind && <span className="tag">{commentKindWords[comment.kind]}</span>}
        {"　"}
        <a href={here} className="quiet">
          <LongInstant at={comment.postedAt} />
        </a>
      </p>
      {comment.quoted && (
        <blockquote className="quoted">
          <a href={`${base}/comments/${comment.quoted.id}`}>{`${nameOf(comment.quoted)}の言葉`}</a>
          <p>{shorten(comment.quoted.text, 100)}</p>
        </blockquote>
      )}
      <Words>{comment.text}</Words>
      {comment.revisedAt && (
        <details>
          <summary>
            <InstantDay at={comment.revisedAt} />
            に直しました（直す前の文を読む）
          </summary>
          {comment.earlier.map((earlier) => (
            <Words key={earlier.id}>
              {earlier.text ?? "直す前の文は、個人の情報と思われるところがあるため、載せていません。"}
            </Words>
          ))}
        </details>
      )}
      {isSignedIn && (
        <p className="quiet no-print comment-acts">
          {canSpeak && (
            <a href={`${base}/comments?to=${comment.id}`} aria-label={`${who}に返信する`}>
              返信する
            </a>
          )}
          {comment.isMendable && <a href={`${here}/revision`}>直す</a>}
          {comment.isOwn && <a href={`${here}/withdrawal`}>取り下げる</a>}
          {comment.isReported && <span>通報済み</span>}
          {!comment.isOwn && !comment.isReported && comment.voice !== "ward" && (
            <a href={`${here}/report`} aria-label={`${who}の意見を通報する`}>
              通報する
            </a>
          )}
        </p>
      )}
    </article>
  );
}
