import { type Happening, timelineOf } from "../sessions/timeline.rules.ts";
import { type MotionState, motionName } from "./motions.rules.ts";

type Sitting = {
  /** Set where a sitting held on paper was written down afterwards: its acts then carry the clerk's times, not its own. */
  enteredLaterAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  isEndKnown: boolean;
  lapsedAt: Date | null;
  adjournReason: string | null;
  recesses: readonly { startedAt: Date; endedAt: Date | null }[];
};

type Kind = MotionState["kind"];

/** What is stored of a sitting, as far as its timeline tells it. */
type Rows = {
  presences: readonly { memberId: string; arrivedAt: Date; leftAt: Date | null }[];
  presidings: readonly { memberId: string; startedAt: Date }[];
  items: readonly {
    label: string;
    title: string;
    closedAt: Date | null;
    startedAt: Date | null;
    motions: readonly { id: string; kind: Kind }[];
    recusals: readonly { memberId: string; recordedAt: Date }[];
    votes: readonly {
      motionOf: { id: string; kind: Kind } | null;
      method: string;
      openedAt: Date;
      decidedAt: Date | null;
      declaredAt: Date | null;
      voidedAt: Date | null;
      wording: string | null;
    }[];
  }[];
};

type Told = {
  /** Members by id, where the names of those who come, go and preside are told: to the desk, and in the minutes. */
  names: ReadonlyMap<string, string> | null;
  /** What happened within closed items: for those who may see them. */
  seesClosed: boolean;
};

/** Everything that happened in a sitting, as its reader may know it: of closed items no more than that they were begun. */
export function sessionTimeline(session: Sitting, rows: Rows, { names, seesClosed }: Told): Happening[] {
  const named = <Row extends { memberId: string }>(row: Row) => ({ ...row, name: names?.get(row.memberId) ?? null });
  const told = session.enteredLaterAt ? [] : rows.items;
  // 書面表決 has its own days, before or beside the sitting.
  const isOfSitting = (at: Date | null) => at !== null && session.openedAt !== null && at >= session.openedAt;
  const isShown = (item: { closedAt: Date | null }) => seesClosed || !item.closedAt;
  return timelineOf({
    openedAt: session.openedAt,
    closedAt: session.isEndKnown ? session.closedAt : null,
    closing: session.lapsedAt ? "流会" : session.adjournReason ? "延会" : "閉会",
    stays: rows.presences.map(named),
    recesses: session.recesses,
    stints: rows.presidings.map(named),
    items: told.map((item) => ({
      label: item.label,
      title: isShown(item) ? item.title : "",
      isClosed: item.closedAt !== null,
      startedAt: isOfSitting(item.startedAt) ? item.startedAt : null,
      recused: isShown(item) ? item.recusals.map((row) => ({ name: named(row).name, at: row.recordedAt })) : [],
    })),
    votes: told.filter(isShown).flatMap((item) =>
      item.votes
        .filter((vote) => vote.method !== "written")
        .map((vote) => ({
          ...vote,
          label: item.label,
          isElection: vote.motionOf === null,
          name:
            vote.motionOf && item.motions.length > 1 ? motionName(vote.motionOf, item.motions as MotionState[]) : null,
        })),
    ),
  });
}

/** Names of members by their id. */
export const namesOf = (members: readonly { id: string; name: string }[]): Map<string, string> =>
  new Map(members.map(({ id, name }) => [id, name]));
