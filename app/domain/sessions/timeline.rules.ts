import { dayOf, longDay } from "../../shared/dates.ts";
import { wholeMinute } from "./time-in-session.ts";

/** One thing that happened in a sitting, at its minute. */
export type Happening = { at: Date; what: string };

type Placed = Happening & { isAfter?: boolean };

type Vote = {
  label: string;
  /** 修正案, where the item has more than one motion. */
  name: string | null;
  openedAt: Date;
  method: string;
  isElection: boolean;
  decidedAt: Date | null;
  wording: string | null;
  declaredAt: Date | null;
  voidedAt: Date | null;
};

export type SittingRecord = {
  openedAt: Date | null;
  closedAt: Date | null;
  closing: "閉会" | "延会" | "流会";
  /** `name` null where the names of those who come and go are not told. */
  stays: readonly { name: string | null; arrivedAt: Date; leftAt: Date | null }[];
  recesses: readonly { startedAt: Date; endedAt: Date | null }[];
  /** Who presided from when; the first is not told, it goes with the opening. */
  stints: readonly { name: string | null; startedAt: Date }[];
  items: readonly {
    label: string;
    title: string;
    isClosed: boolean;
    startedAt: Date | null;
    recused: readonly { name: string | null; at: Date }[];
  }[];
  votes: readonly Vote[];
};

/**
 * Everything that happened in a sitting in the order of time, as sentences: what the room, its page and the draft of
 * the minutes tell. Comings and goings at the same minute are one line where names are not told.
 */
export function timelineOf(record: SittingRecord): Happening[] {
  const { openedAt, closedAt } = record;
  if (!openedAt) return [];
  const came = record.stays.filter((stay) => stay.arrivedAt > openedAt);
  const went = record.stays.flatMap((stay) =>
    stay.leftAt && (!closedAt || stay.leftAt < closedAt) ? [{ name: stay.name, at: stay.leftAt }] : [],
  );
  const happened: Placed[] = [
    { at: openedAt, what: "開会" },
    ...movements(
      came.map(({ name, arrivedAt }) => ({ name, at: arrivedAt })),
      "着席",
    ),
    ...movements(went, "退席"),
    ...record.recesses.flatMap((recess) => [
      { at: recess.startedAt, what: "休憩", isAfter: true },
      ...(recess.endedAt && (!closedAt || recess.endedAt < closedAt)
        ? [{ at: recess.endedAt, what: "再開", isAfter: wholeMinute(recess.startedAt) === wholeMinute(recess.endedAt) }]
        : []),
    ]),
    ...record.stints
      .toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
      .slice(1)
      .map(({ name, startedAt }) => ({ at: startedAt, what: name ? `${name}委員が進行` : "進行する委員が交代" })),
    ...record.items.flatMap((item) => [
      ...(item.startedAt
        ? [
            {
              at: item.startedAt,
              what: item.isClosed ? `議題${item.label}（非公開）` : `議題${item.label} ${item.title}`,
            },
          ]
        : []),
      ...item.recused.map(({ name, at }) => ({
        at,
        what: name ? `議題${item.label} ${name}委員 退席（除斥）` : `議題${item.label} 委員1名 退席（除斥）`,
      })),
    ]),
    ...record.votes.flatMap(voteHappenings),
    ...(closedAt ? [{ at: closedAt, what: record.closing, isAfter: true }] : []),
  ];
  // The opening is first and the closing last, whatever was written with the same minute.
  return happened
    .map((one, order) => ({ ...one, order }))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.order - b.order)
    .map(({ at, what }) => ({ at, what }));
}

/** A recess is written with its minute alone: it begins after whatever was decided in that minute. */
const placeOf = ({ at, isAfter }: Placed): number => (isAfter ? wholeMinute(at) + 59_999 : at.getTime());

function movements(rows: readonly { name: string | null; at: Date }[], word: "着席" | "退席"): Happening[] {
  const named = rows.flatMap(({ name, at }) => (name ? [{ at, what: `${name}委員 ${word}` }] : []));
  const counts = new Map<number, number>();
  for (const { name, at } of rows) if (!name) counts.set(at.getTime(), (counts.get(at.getTime()) ?? 0) + 1);
  return [...named, ...[...counts].map(([at, count]) => ({ at: new Date(at), what: `委員${count}名 ${word}` }))];
}

/** The day of what was done on another day than the vote itself. */
const laterDay = (one: Date, other: Date): string =>
  dayOf(one) === dayOf(other) ? "" : `（${longDay(dayOf(other))}）`;

function voteHappenings(vote: Vote): Happening[] {
  const word = vote.isElection ? "選挙" : "採決";
  const subject = vote.name ? `議題${vote.label} ${vote.name}` : `議題${vote.label}`;
  return [
    ...(vote.method === "no_objection" ? [] : [{ at: vote.openedAt, what: `${subject} ${word}` }]),
    ...(vote.decidedAt && vote.wording
      ? [
          {
            at: vote.decidedAt,
            what: `${subject} ${vote.method === "no_objection" ? "異議なし・" : ""}${vote.wording}`,
          },
        ]
      : []),
    ...(vote.declaredAt ? [{ at: vote.declaredAt, what: `${subject} 宣告` }] : []),
    ...(vote.voidedAt
      ? [{ at: vote.voidedAt, what: `${subject} ${word}を取消し${laterDay(vote.openedAt, vote.voidedAt)}` }]
      : []),
  ];
}
