import { InstantDay, Span } from "#app/ui/day.tsx";
import { Status, type Tone } from "#app/ui/status.tsx";
import { type SessionState, sessionState, stateWords } from "./sessions.policy.ts";

type Row = {
  fiscalYear: number | null;
  number: number | null;
  ordinal: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  isEndKnown: boolean;
  room: string;
  announcedAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  cancelledAt: Date | null;
  postponedAt: Date | null;
  observerCap: number;
  venue: { name: string };
  ward: { slug: string };
  minutes: { versions: { number: number; publishedAt: Date }[] } | null;
};

export const stateTones: Record<SessionState, Tone> = {
  draft: "plain",
  announced: "active",
  open: "good",
  closed: "plain",
  cancelled: "stopped",
  postponed: "waiting",
};

export const sessionHref = (row: Pick<Row, "ward" | "fiscalYear" | "number">): string =>
  `/wards/${row.ward.slug}/sessions/${row.fiscalYear}-${row.number}`;

/** One sitting in a list: when, what, where, whether one may come and watch. */
export function SessionListItem({ session }: { session: Row }) {
  const state = sessionState(session);
  const href = sessionHref(session);
  const version = session.minutes?.versions[0];
  return (
    <li>
      <p>
        <a className="title" href={href}>
          第{session.ordinal}回{session.title}
        </a>{" "}
        <Status tone={stateTones[state]}>{stateWords[state]}</Status>
      </p>
      <p>
        <Span from={session.startsAt} to={session.isEndKnown ? session.endsAt : null} />　{session.venue.name}{" "}
        {session.room}
      </p>
      {state === "announced" && session.observerCap > 0 && <p>傍聴できます（定員{session.observerCap}名）</p>}
      {version && (
        <p>
          <a href={`${href}/minutes`}>会議録を読む</a>（<InstantDay at={version.publishedAt} />
          掲載）
        </p>
      )}
    </li>
  );
}
