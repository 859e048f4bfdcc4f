import { Span } from "#app/ui/day.tsx";
import { groundWords, kindWords } from "../agenda/agenda.schema.ts";
import { ownNumber } from "../agenda/agenda-numbers.rules.ts";
import type { DeskSession } from "./desk-session.server.ts";

/** Left what a resident will see, right what members are sent. */
export function AnnouncementPreview({
  data,
}: {
  data: Pick<DeskSession, "session" | "items" | "papers" | "rules" | "notice">;
}) {
  const { session, items, papers } = data;
  const openPapers = papers.filter((paper) => paper.audience === "open");
  return (
    <div className="split">
      <section aria-label="区民に見える形">
        <h2>区民に見える形</h2>
        <p>
          <Span from={session.startsAt} to={session.endsAt} />　{session.venue.name} {session.room}
        </p>
        <ol className="agenda">
          {items.map((item) => (
            <li key={item.id} className={`is-level-${item.level}`}>
              <span className="number">{ownNumber(item.label)}</span>
              <div>
                <p>
                  {item.closedAt
                    ? `非公開（${groundWords[item.closedGround as keyof typeof groundWords] ?? ""}）`
                    : item.title === kindWords[item.kind]
                      ? item.title
                      : `${item.title}（${kindWords[item.kind]}）`}
                </p>
                {!item.closedAt && item.body !== "" && <p className="quiet">{item.body}</p>}
                {!item.closedAt &&
                  openPapers
                    .filter((paper) => paper.item === item.position)
                    .map((paper) => (
                      <p key={paper.id}>
                        {paper.label}　{paper.title}
                      </p>
                    ))}
              </div>
            </li>
          ))}
        </ol>
        {openPapers
          .filter((paper) => paper.item === null)
          .map((paper) => (
            <p key={paper.id}>
              {paper.label}　{paper.title}
            </p>
          ))}
        <p>
          傍聴 定員{session.observing.cap}名　{session.observing.note}
        </p>
      </section>
      {data.rules.preset === "statutory" && (
        <section aria-label="委員への開催通知">
          <h2>委員への開催通知</h2>
          {[...data.notice.opening, ...data.notice.due, ...data.notice.closing].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className="quiet">日時、会場、議題、資料は、自動で入ります。</p>
        </section>
      )}
    </div>
  );
}
