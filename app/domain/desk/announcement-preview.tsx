import { LongDay, LongInstant, Span } from "#app/ui/day.tsx";
import { groundWords, kindWords } from "../agenda/agenda.schema.ts";
import type { DeskSession } from "./desk-session.server.ts";

/** Left what a resident will see, right what members are sent. */
export function AnnouncementPreview({ data }: { data: Pick<DeskSession, "session" | "items" | "papers"> }) {
  const { session, items, papers } = data;
  return (
    <div className="split">
      <section aria-label="区民に見える形">
        <h2>区民に見える形</h2>
        <p>
          <Span from={session.startsAt} to={session.endsAt} />　{session.venue.name} {session.room}
        </p>
        <ol className="agenda">
          {items.map((item) => (
            <li key={item.id}>
              <span className="number">{item.position}</span>
              <p>
                {item.closedAt
                  ? `非公開（${groundWords[item.closedGround as keyof typeof groundWords] ?? ""}）`
                  : `${item.title}（${kindWords[item.kind]}）`}
              </p>
            </li>
          ))}
        </ol>
        <p>
          公開の資料 {papers.filter((paper) => paper.audience === "open").length}件　傍聴 定員{session.observerCap}名
        </p>
      </section>
      <section aria-label="委員への開催通知">
        <h2>委員への開催通知</h2>
        <p>
          第{session.ordinal}回{session.title}を次のとおり開催します。
        </p>
        <p>
          出欠は
          <LongDay day={session.repliesDueOn} />
          までに、事前意見は
          <LongInstant at={session.opinionsDueAt} />
          までにお寄せください。
        </p>
      </section>
    </div>
  );
}
