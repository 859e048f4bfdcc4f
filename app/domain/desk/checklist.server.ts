import { afterOpeningDays, openingDayUntil } from "../../platform/holidays.server.ts";
import { addDays, type Day, dayFromColumn, dayOf } from "../../shared/dates.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { type Afterwards, minutesClocks } from "../minutes/minutes-clocks.server.ts";
import { isByDraw } from "../sessions/observing.ts";
import type { SessionState } from "../sessions/sessions.policy.ts";

export type CheckState = "done" | "late" | "today" | "ahead";
/** `href` is null where there is nothing left to do there. */
export type Check = { what: string; due: Day; state: CheckState; href: string | null };

export type Checked = {
  state: SessionState;
  startsAt: Date;
  announcedAt: Date | null;
  closedAt: Date | null;
  repliesDueOn: Date;
  opinionsDueAt: Date;
  observersDueOn: Date | null;
  observersSeatedAt: Date | null;
  summaryPublishedAt: Date | null;
  /** Something to deal with beside what stands on every agenda. */
  isAgendaMade: boolean;
  papers: number;
  members: number;
  replied: number;
  untold: number;
  unansweredOpinions: number;
  minutes: { isAsked: boolean; approvedOn: Day | null; publishedOn: Day | null } | null;
};

type Step = { what: string; due: Day; isDone: boolean; path: string; isOpenAfter?: boolean };

/**
 * What a sitting still needs and by when, counted by its rules on days offices open (土日、祝日、12/29から1/3
 * までを除く). What is not asked of a body or a sitting is left out.
 */
export function checklist(session: Checked, rules: CouncilRules, base: string, now: Date): Check[] {
  const today = dayOf(now);
  return stepsOf(session, rules).map(({ what, due, isDone, path, isOpenAfter }) => ({
    what,
    due,
    state: isDone ? "done" : due < today ? "late" : due === today ? "today" : "ahead",
    href: path === "" || (isDone && !isOpenAfter) ? null : `${base}${path}`,
  }));
}

function stepsOf(session: Checked, rules: CouncilRules): Step[] {
  if (session.state === "cancelled" || session.state === "open") return [];
  if (session.state === "closed") return afterwards(session, rules);
  return [...before(session, rules), ...upTo(session, rules)];
}

/** Up to the announcement, which the rules set a last day for. */
function before(session: Checked, rules: CouncilRules): Step[] {
  const announceBy = announcementDue(session.startsAt, rules);
  const isAnnounced = session.announcedAt !== null;
  return [
    {
      what: "次第を作る",
      due: openingDayUntil(addDays(announceBy, -3)),
      isDone: isAnnounced || session.isAgendaMade,
      path: "/items/new",
    },
    { what: "資料をそろえる", due: announceBy, isDone: session.papers > 0, path: "/papers/new" },
    { what: "開催を公表する", due: announceBy, isDone: isAnnounced, path: "/announcement" },
  ];
}

/** The last day offices open on which a sitting can be announced without an urgent reason. */
export const announcementDue = (startsAt: Date, rules: CouncilRules): Day =>
  openingDayUntil(addDays(dayOf(startsAt), -rules.noticeDays));

/** From the announcement to the day itself. */
function upTo(session: Checked, rules: CouncilRules): Step[] {
  const day = dayOf(session.startsAt);
  const announced = session.announcedAt ? dayOf(session.announcedAt) : announcementDue(session.startsAt, rules);
  const steps: Step[] = [];
  if (rules.preset === "statutory") {
    if (session.untold > 0 || session.announcedAt)
      steps.push({
        what: "電話・FAX・郵便の委員に知らせる",
        due: afterOpeningDays(announced, 2),
        isDone: session.announcedAt !== null && session.untold === 0,
        path: "#tellings",
      });
    steps.push({
      what: `出欠の回答を集める（${session.replied}名／${session.members}名）`,
      due: dayFromColumn(session.repliesDueOn),
      isDone: session.members > 0 && session.replied >= session.members,
      path: "/replies",
    });
  }
  if (isByDraw(rules) && session.observersDueOn)
    steps.push({
      what: "くじで傍聴の席を決める",
      due: afterOpeningDays(dayFromColumn(session.observersDueOn), 1),
      isDone: session.observersSeatedAt !== null,
      path: "/observer-entries",
    });
  steps.push({ what: "開会する日", due: day, isDone: false, path: "" });
  return steps;
}

const afterSitting = ({ closedAt, startsAt, summaryPublishedAt, minutes }: Checked): Afterwards => ({
  closedOn: dayOf(closedAt ?? startsAt),
  summaryOn: summaryPublishedAt && dayOf(summaryPublishedAt),
  approvedOn: minutes?.approvedOn ?? null,
  publishedOn: minutes?.publishedOn ?? null,
});

/** From the closing to the published minutes. */
function afterwards(session: Checked, rules: CouncilRules): Step[] {
  const closed = dayOf(session.closedAt ?? session.startsAt);
  const [summary, minutes, publication] = minutesClocks(rules, afterSitting(session), closed);
  const written = minutes?.due ?? closed;
  return [
    {
      what: "会議結果の概要を掲載する",
      due: summary?.due ?? closed,
      isDone: session.summaryPublishedAt !== null,
      path: "/summary",
      isOpenAfter: true,
    },
    {
      what: "委員に会議録の確認を頼む",
      due: openingDayUntil(addDays(written, -rules.confirmDays)),
      isDone: session.minutes?.isAsked ?? false,
      path: "/minutes",
      isOpenAfter: true,
    },
    {
      what: "会議録を作り、承認を受ける",
      due: written,
      isDone: session.minutes?.approvedOn != null,
      path: "/minutes",
      isOpenAfter: true,
    },
    ...(session.unansweredOpinions > 0
      ? [
          {
            what: `事前意見に回答する（${session.unansweredOpinions}議題）`,
            due: written,
            isDone: false,
            path: "/opinions",
          },
        ]
      : []),
    {
      what: "会議録を掲載する",
      due: publication?.due ?? closed,
      isDone: session.minutes?.publishedOn != null,
      path: "/minutes",
      isOpenAfter: true,
    },
  ];
}
