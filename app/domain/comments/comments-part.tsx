import { InstantDay } from "#app/ui/day.tsx";
import { Empty, Section } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Words } from "#app/ui/prose.tsx";
import { CorrectionsTable } from "../errata/corrections-table.tsx";
import { CommentItem } from "./comment-item.tsx";
import type { threadsOf } from "./comment-threads.server.ts";
import { commentKinds, commentKindWords } from "./comments.schema.ts";

type Props = {
  base: string;
  ward: string;
  talk: Awaited<ReturnType<typeof threadsOf>>;
  count: number;
  asksKind: boolean;
  canSpeak: boolean;
  isSignedIn: boolean;
};

/** 意見: what became of them, the threads, and how many are not to be seen. */
export function CommentsPart({ base, ward, talk, count, asksKind, canSpeak, isSignedIn }: Props) {
  const isOpen = canSpeak && talk.closed === null;
  return (
    <Section title={`意見 ${count}件`} id="comments" aside={isOpen && <a href={`${base}/comments`}>意見を書く</a>}>
      {talk.closing && <Closing closing={talk.closing} />}
      {talk.closed && !talk.closing && <p className="note">{talk.closed}</p>}
      {isOpen && talk.slowMinutes > 0 && (
        <p className="quiet">{`この提案では、次の意見まで${talk.slowMinutes}分の間を空けていただいています。`}</p>
      )}
      {talk.ownHidden.map((id) => (
        <p key={id} className="note no-print">
          あなたの意見を、事務局が見えなくしました。
          <a href={`${base}/comments/${id}/appeal`}>理由を読む・見直しを申し出る</a>
        </p>
      ))}
      {count > 1 && !talk.query.thread && <Order base={base} query={talk.query} asksKind={asksKind} />}
      {talk.threads.length === 0 ? (
        <Empty>{count === 0 ? "意見はまだありません。" : "この種類の意見はありません。"}</Empty>
      ) : (
        <ul className="list threads">
          {talk.threads.map(({ id, comment, isWithdrawn, replies, more }) => (
            <li key={id}>
              {comment ? (
                <CommentItem base={base} comment={comment} canSpeak={isOpen} isSignedIn={isSignedIn} />
              ) : (
                <p className="quiet">
                  {isWithdrawn
                    ? "この意見は、書いた人が取り下げました。"
                    : "この意見は、投稿のきまりにより見えなくしています。"}
                </p>
              )}
              {replies.length > 0 && (
                <ul className="replies">
                  {replies.map((reply) => (
                    <li key={reply.id}>
                      <CommentItem base={base} comment={reply} canSpeak={isOpen} isSignedIn={isSignedIn} />
                    </li>
                  ))}
                </ul>
              )}
              {more > 0 && (
                <p>
                  <a href={`${base}?thread=${id}#comments`}>{`続きの返信を読む（${more}件）`}</a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {talk.query.thread && (
        <p className="no-print">
          <a href={`${base}#comments`}>すべての意見を読む</a>
        </p>
      )}
      <Pager {...talk.paging} size={50} unit="やりとり" />
      {talk.hidden > 0 && (
        <p className="quiet">
          {`見えなくした意見 ${talk.hidden}件（このうち元に戻したもの ${talk.restored}件）`}{" "}
          <a href={`/wards/${ward}/moderation`}>意見の扱いについて</a>
        </p>
      )}
    </Section>
  );
}

type Talk = Awaited<ReturnType<typeof threadsOf>>;

function Closing({ closing }: { closing: NonNullable<Talk["closing"]> }) {
  return (
    <section className="note" aria-labelledby="closing">
      <h3 id="closing">
        いただいた意見の扱い（
        <InstantDay at={closing.at} />
        募集終了）
      </h3>
      <h4>取り上げたこと</h4>
      <Words>{closing.takenUp}</Words>
      <h4>取り上げなかったことと、その理由</h4>
      <Words>{closing.notTakenUp}</Words>
      <CorrectionsTable errata={closing.errata} />
    </section>
  );
}

type Query = Awaited<ReturnType<typeof threadsOf>>["query"];

function Order({ base, query, asksKind }: { base: string; query: Query; asksKind: boolean }) {
  const to = (order: string, kind: string) => {
    const given = new URLSearchParams();
    if (order) given.set("order", order);
    if (kind) given.set("kind", kind);
    return given.size > 0 ? `${base}?${given}#comments` : `${base}#comments`;
  };
  const order = query.newestFirst ? "new" : "";
  const links = [
    { label: "古い順", href: to("", query.kind ?? ""), isHere: !query.newestFirst },
    { label: "新しい順", href: to("new", query.kind ?? ""), isHere: query.newestFirst },
    ...(asksKind
      ? [
          { label: "すべての種類", href: to(order, ""), isHere: query.kind === null },
          ...commentKinds.map((kind) => ({
            label: commentKindWords[kind],
            href: to(order, kind),
            isHere: query.kind === kind,
          })),
        ]
      : []),
  ];
  return (
    <nav aria-label="意見の並べ方" className="no-print">
      <ul className="inline-links">
        {links.map(({ label, href, isHere }) => (
          <li key={label}>
            <a href={href} aria-current={isHere ? "true" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
