import { type Day, dayFromColumn, dayOf, longDay } from "../../shared/dates.ts";
import { council } from "./council-steps.ts";
import type { Reader, TracedProposal } from "./load-trace.server.ts";
import { ownSteps } from "./own-steps.ts";
import type { TraceStep } from "./trace.ts";

/** A step that was taken. */
export type Done = Omit<TraceStep, "state" | "promised" | "isLate" | "isOnDay">;

/**
 * The one line from a resident's words to the result: what happened, where it stands, what was promised. Dates never
 * run backwards; a sitting's steps stand among the proposal's own by their day; what was merged goes on in the other.
 * @param onward the proposals it went into, in order, as `onwardOf` reads them
 */
export function traceSteps(
  proposal: TracedProposal,
  today: Day,
  reader: Reader = "everybody",
  onward: TracedProposal[] = [],
): TraceStep[] {
  const last = onward.at(-1) ?? proposal;
  // Of another's life, an office reads what everybody does.
  const there: Reader = reader === "desk" ? "desk" : "everybody";
  const past = [
    ...pastOf(proposal, reader, onward.length > 0),
    ...onward.flatMap((next, index) => since(next, onward[index - 1] ?? proposal, there, index < onward.length - 1)),
  ].sort(byDay);
  return [
    ...past.map(
      (step, index): TraceStep => ({
        ...step,
        promised: null,
        isLate: false,
        state: index === past.length - 1 && !last.endedAt ? "now" : "done",
      }),
    ),
    ...promises(last, today),
  ];
}

const byDay = (a: Done, b: Done): number => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0);

/** What was merged goes on in the other: what its sittings decided from then on is told there, once. */
function pastOf(p: TracedProposal, reader: Reader, goesOn: boolean): Done[] {
  const until = goesOn ? p.endedAt : null;
  return [...ownSteps(p, reader), ...council(p).filter(({ at }) => !until || (at !== null && at <= until))].sort(byDay);
}

/** What became of the one it went into, from then on. */
function since(next: TracedProposal, before: TracedProposal, reader: Reader, goesOn: boolean): Done[] {
  const ties = new Set(before.tiesFrom.map(({ id }) => id));
  const tookIn = next.steps.find(({ kind, detailId }) => kind === "took_in" && detailId && ties.has(detailId));
  return pastOf(next, reader, goesOn).filter(({ at }) => at !== null && tookIn !== undefined && at > tookIn.at);
}

/** What was promised and has not happened yet, in the order it should. A promise past its day says so. */
function promises(p: TracedProposal, today: Day): TraceStep[] {
  if (p.endedAt) return [];
  const who = p.office?.name ?? "担当課";
  const ahead = (key: string, promised: Day | null, sentence: string, overdue = sentence): TraceStep => {
    const isLate = promised !== null && promised < today;
    return {
      key,
      state: "ahead",
      at: null,
      promised,
      isLate,
      sentence: isLate ? overdue : sentence,
      reason: null,
      link: null,
    };
  };
  const day = (column: Date | null): Day | null => (column ? dayFromColumn(column) : null);
  const secondLook = p.appeals
    .filter(({ subject, decidedAt }) => subject !== "comment" && !decidedAt)
    .map(({ id, dueOn }) => ahead(`appeal-${id}`, dayFromColumn(dueOn), "見直しの結果をお知らせします。"));
  const end = ahead("end", null, "取組の結果をお知らせします。");
  if (p.answeredAt) {
    const report = "取組状況を報告します。";
    return [
      ...secondLook,
      ...sittingsAhead(p),
      ...inquiriesAhead(p, ahead),
      ahead("next-report", day(p.nextReportOn), `${who}が${report}`, `${who}が、遅れている報告を準備しています。`),
      end,
    ];
  }
  const isDecided = p.publishedAt || p.heldAt || p.wardOnlyAt;
  return [
    ...secondLook,
    ...(isDecided ? [] : [ahead("publish", day(p.publishBy), "掲載するかをお知らせします。")]),
    ...(p.officeId ? [] : [ahead("office", day(p.officeBy), "担当課をお知らせします。")]),
    ...sittingsAhead(p),
    ...inquiriesAhead(p, ahead),
    ahead(
      "answer",
      day(p.officeDueOn ?? p.answerBy),
      `${who}が回答します。`,
      `${who}が、遅れている回答を準備しています。`,
    ),
    end,
  ];
}

type Ahead = (key: string, promised: Day | null, sentence: string, overdue?: string) => TraceStep;

/** 関係局と調整中: that the ward asked, and by when it wants to know; whom it asked is for the offices. */
function inquiriesAhead(p: TracedProposal, ahead: Ahead): TraceStep[] {
  return p.inquiries.map(({ id, dueOn, addressees }) => {
    const due = dayFromColumn(dueOn);
    const sentence =
      addressees.length > 0
        ? `関係局と調整中（回答期限 ${longDay(due)}）`
        : `関係する部署と調整中（回答期限 ${longDay(due)}）`;
    return ahead(`inquiry-${id}`, due, sentence);
  });
}

/** A sitting announced and not yet held. */
function sittingsAhead(p: TracedProposal): TraceStep[] {
  return p.links
    .filter(({ item }) => !item.session.openedAt && !item.session.cancelledAt)
    .filter(({ item }) => !item.withdrawnAt && !item.session.postponedAt)
    .map(({ item }) => {
      const { session } = item;
      const base = `/wards/${p.ward.slug}/sessions/${session.fiscalYear}-${session.number}`;
      return {
        key: `sitting-${item.id}`,
        state: "ahead",
        at: null,
        promised: dayOf(session.startsAt),
        isLate: false,
        isOnDay: true,
        sentence: `第${session.ordinal}回${session.title}で話し合います。`,
        reason: null,
        link: { href: `${base}/items/${item.number}`, label: `議題${item.label}「${item.title}」` },
      };
    });
}
