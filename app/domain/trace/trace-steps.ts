import { type Day, dayFromColumn, dayOf, longDay } from "../../shared/dates.ts";
import { channelWords } from "../proposals/proposals.schema.ts";
import { statusWords } from "../responses/responses.schema.ts";
import { council } from "./council-steps.ts";
import type { TracedProposal } from "./load-trace.server.ts";
import type { TraceStep } from "./trace.ts";

/** A step that was taken. */
export type Done = Omit<TraceStep, "state" | "promised" | "isLate" | "isOnDay">;

/** Whose line it is: the desk has every office a matter was given to, everybody else the one that has it now. */
type Reader = "everybody" | "desk";

/** The one line from a resident's words to the result: what happened, where it stands, what was promised. */
export function traceSteps(proposal: TracedProposal, today: Day, reader: Reader = "everybody"): TraceStep[] {
  const past = [
    ...receipt(proposal),
    ...office(proposal, reader),
    ...council(proposal),
    ...answer(proposal),
    ...progress(proposal),
    ...ending(proposal),
  ].sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0));
  const ahead = promises(proposal, today);
  const isEnded = proposal.doneAt !== null || proposal.droppedAt !== null;
  return [
    ...past.map(
      (step, index): TraceStep => ({
        ...step,
        promised: null,
        isLate: false,
        state: index === past.length - 1 && !isEnded ? "now" : "done",
      }),
    ),
    ...ahead,
  ];
}

function receipt(p: TracedProposal): Done[] {
  const how = p.channel === "web" ? "" : `${channelWords[p.channel]}で`;
  return [
    {
      key: "received",
      at: p.receivedAt,
      reason: null,
      link: null,
      sentence: `${p.displayName}さんが${how}困りごと・提案を出しました。`,
    },
    ...(p.publishedAt
      ? [
          {
            key: "published",
            at: p.publishedAt,
            reason: null,
            link: null,
            sentence: "事務局が受け付け、このサイトに掲載しました。",
          },
        ]
      : []),
    ...(p.heldAt
      ? [
          {
            key: "held",
            at: p.heldAt,
            reason: p.heldReason,
            link: null,
            sentence: "事務局が掲載しないことにしました。",
          },
        ]
      : []),
    ...(p.urgentAt
      ? [
          {
            key: "urgent",
            at: p.urgentAt,
            reason: null,
            link: null,
            sentence: "危険・緊急のため、事務局が担当課へ取り次ぎました。",
          },
        ]
      : []),
  ];
}

function office(p: TracedProposal, reader: Reader): Done[] {
  const shown = reader === "desk" ? p.assignments : p.assignments.filter(({ endedAt }) => endedAt === null);
  return shown.flatMap((assignment) => {
    const { name } = assignment.office;
    const isPresent = assignment.endedAt === null;
    const due = isPresent && !p.answeredAt ? `回答期限 ${longDay(dayFromColumn(assignment.dueOn))}` : null;
    const steps: Done[] = [
      {
        key: `assigned-${assignment.id}`,
        at: assignment.assignedAt,
        reason: due,
        link: null,
        sentence: `${name}が担当になりました。`,
      },
    ];
    if (assignment.returnedAt) {
      steps.push({
        key: `returned-${assignment.id}`,
        at: assignment.returnedAt,
        reason: null,
        link: null,
        sentence: `${name}の所管でないため、担当課を決め直します。`,
      });
    }
    return steps;
  });
}

function answer(p: TracedProposal): Done[] {
  return p.responses.map((response) => ({
    key: `answer-${response.id}`,
    at: response.publishedAt,
    reason: response.reason,
    link: { href: `${pageOf(p)}#answer`, label: "区の回答を読む" },
    sentence: `${response.office.name}が「${statusWords[response.status]}」と回答しました。`,
  }));
}

function progress(p: TracedProposal): Done[] {
  return p.progress.map((report) => ({
    key: `progress-${report.id}`,
    at: report.reportedAt,
    reason: report.text,
    link: null,
    sentence: `${p.office?.name ?? "担当課"}が取組状況を報告しました。`,
  }));
}

function ending(p: TracedProposal): Done[] {
  const at = p.doneAt ?? p.droppedAt;
  if (!at) return [];
  const sentence = p.doneAt ? "取組が完了しました。" : "見送りになりました。";
  return [{ key: "ended", at, reason: p.endReason, link: null, sentence }];
}

/** What was promised and has not happened yet, in the order it should. A promise past its day says so. */
function promises(p: TracedProposal, today: Day): TraceStep[] {
  if (p.doneAt || p.droppedAt) return [];
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
  const end = ahead("end", null, "取組の結果をお知らせします。");
  if (p.answeredAt) {
    const report = "取組状況を報告します。";
    return [
      ahead("next-report", day(p.nextReportOn), `${who}が${report}`, `${who}が、遅れている報告を準備しています。`),
      end,
    ];
  }
  const isDecided = p.publishedAt || p.heldAt || p.wardOnlyAt;
  return [
    ...(isDecided ? [] : [ahead("publish", day(p.publishBy), "掲載するかをお知らせします。")]),
    ...(p.officeId ? [] : [ahead("office", day(p.officeBy), "担当課をお知らせします。")]),
    ...sittingsAhead(p),
    ahead(
      "answer",
      day(p.officeDueOn ?? p.answerBy),
      `${who}が回答します。`,
      `${who}が、遅れている回答を準備しています。`,
    ),
    end,
  ];
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

export const pageOf = (p: { ward: { slug: string }; fiscalYear: number; number: number }): string =>
  `/wards/${p.ward.slug}/proposals/${p.fiscalYear}-${p.number}`;
