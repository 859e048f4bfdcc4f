import { addDays, type Day, dayFromColumn, dayOf } from "../../shared/dates.ts";
import { appealSubjectWords } from "../appeals/appeals.rules.ts";
import { type CouncilRules, readRules } from "../councils/rules.schema.ts";
import { type Clock, clocksOf } from "../minutes/minutes-clocks.server.ts";
import { matterName } from "../proposals/matter-name.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { announcementDue } from "./checklist.server.ts";

/** One line of きょうの仕事: what is owed by when, and the screen to do it on. */
export type Task = {
  due: string;
  what: string;
  act: string;
  href: string;
  /** The next thing of a matter, which a list of matters says by itself. */
  isOfMatter?: boolean;
};

type Open = {
  fiscalYear: number;
  number: number;
  title: string;
  publishedAt: Date | null;
  heldAt: Date | null;
  wardOnlyAt: Date | null;
  channel: string;
  confirmedAt: Date | null;
  officeId: string | null;
  publishBy: Date;
  officeBy: Date;
  officeDueOn: Date | null;
  office: { name: string } | null;
};

/** What the desk owes a proposal next; where its 決裁 has been asked for, the manager does. */
export function proposalTasks(p: Open, base: string, today: Day, isAsked: boolean): Task[] {
  const href = `${base}/proposals/${p.fiscalYear}-${p.number}`;
  const name = matterName(p, today);
  if (!p.publishedAt && !p.heldAt && !p.wardOnlyAt && isAsked) {
    const due = dayFromColumn(p.publishBy);
    return [{ due, what: `${name} 課長の決裁待ち`, act: "内容を見る", href: `${href}/publication`, isOfMatter: true }];
  }
  if (!p.publishedAt && !p.heldAt && !p.wardOnlyAt && p.channel === "web" && !p.confirmedAt) {
    const due = dayFromColumn(p.publishBy);
    return [{ due, what: `${name} 連絡先が未確認`, act: "内容を見る", href, isOfMatter: true }];
  }
  if (!p.publishedAt && !p.heldAt && !p.wardOnlyAt)
    return [
      {
        due: dayFromColumn(p.publishBy),
        what: `${name} 掲載するか未定`,
        act: "掲載するかを決める",
        href,
        isOfMatter: true,
      },
    ];
  if (!p.officeId)
    return [
      { due: dayFromColumn(p.officeBy), what: `${name} 担当課が未定`, act: "担当課を決める", href, isOfMatter: true },
    ];
  return p.officeDueOn
    ? [
        {
          due: dayFromColumn(p.officeDueOn),
          what: `${name} ${p.office?.name ?? ""}の回答待ち`,
          act: "様子を見る",
          href,
          isOfMatter: true,
        },
      ]
    : [];
}

type Closed = {
  id: string;
  fiscalYear: number | null;
  number: number | null;
  ordinal: number;
  title: string;
  closedAt: Date | null;
  summaryPublishedAt: Date | null;
  rules: unknown;
};

const dueOf = (clocks: readonly Clock[], key: Clock["key"]): string =>
  clocks.find((clock) => clock.key === key)?.due ?? "";

export function summaryTasks(session: Closed, base: string, now: Date): Task[] {
  if (!session.closedAt || session.summaryPublishedAt) return [];
  return [
    {
      due: dueOf(clocksOf(session, null, now), "summary"),
      what: `第${session.ordinal}回${session.title} 会議結果の概要`,
      act: "概要を掲載する",
      href: `${base}/sessions/${sessionKey(session)}/summary`,
    },
  ];
}

/** Minutes nobody has begun are owed all the same. */
export function unbegunTasks(session: Closed & { minutes: { id: string } | null }, base: string, now: Date): Task[] {
  if (!session.closedAt || session.minutes) return [];
  const due = dueOf(clocksOf(session, null, now), "minutes");
  const href = `${base}/sessions/${sessionKey(session)}/minutes`;
  return [{ due, what: `第${session.ordinal}回${session.title} 会議録の作成と承認`, act: "会議録を作る", href }];
}

type Draft = {
  confirmRequestedAt: Date | null;
  approvedAt: Date | null;
  approvedOn: Date | null;
  session: Closed;
  _count: { corrections: number };
};

/** Minutes that are not published yet: made and approved first, then put on the page. */
export function minutesTasks({ session, ...minutes }: Draft, base: string, now: Date): Task[] {
  if (!session.closedAt) return [];
  const clocks = clocksOf(session, { approvedOn: minutes.approvedOn, versions: [] }, now);
  const name = `第${session.ordinal}回${session.title}`;
  const href = `${base}/sessions/${sessionKey(session)}/minutes`;
  if (minutes.approvedAt)
    return [{ due: dueOf(clocks, "publication"), what: `${name} 会議録の掲載`, act: "掲載する", href }];
  const act =
    minutes._count.corrections > 0
      ? "訂正の申出に答える"
      : minutes.confirmRequestedAt
        ? "承認を記録する"
        : "委員に確認を頼む";
  return [{ due: dueOf(clocks, "minutes"), what: `${name} 会議録の作成と承認`, act, href }];
}

/** Published minutes whose newest version nobody may read: the next one is waited for. */
export function reissueTask({ session, closedAt }: { session: Closed; closedAt: Date }, base: string): Task {
  const { publishDays } = readRules(session.rules);
  return {
    due: addDays(dayOf(closedAt), publishDays),
    what: `第${session.ordinal}回${session.title} 会議録の次の版の掲載`,
    act: "次の版を掲載する",
    href: `${base}/sessions/${sessionKey(session)}/minutes/reissue`,
  };
}

type Appealed = {
  id: string;
  subject: keyof typeof appealSubjectWords;
  dueOn: Date;
  proposal: { fiscalYear: number; number: number; title: string };
};

/** Somebody asked for another look: answered like a proposal, by its day. */
export const appealTask = ({ id, subject, dueOn, proposal }: Appealed, base: string, today: Day): Task => ({
  due: dayFromColumn(dueOn),
  what: `${matterName(proposal, today)} 見直しの申出（${appealSubjectWords[subject]}）`,
  act: "見直して答える",
  href: `${base}/appeals/${id}`,
});

/** Whoever wrote 事前意見 hears what became of it by the time the minutes are due. */
export function opinionTasks(
  { label, session }: { label: string; session: Closed & { cancelledAt: Date | null } },
  base: string,
  now: Date,
): Task[] {
  const over = session.closedAt ?? session.cancelledAt;
  if (!over) return [];
  const due = dueOf(clocksOf({ ...session, closedAt: over }, null, now), "minutes");
  return [
    {
      due,
      what: `第${session.ordinal}回${session.title} 議題${label}の事前意見への回答`,
      act: "回答する",
      href: `${base}/sessions/${sessionKey(session)}/opinions`,
    },
  ];
}

/** A draft is owed its announcement by the day the rules set. */
export function announcementTasks(
  session: { id: string; ordinal: number; title: string; startsAt: Date },
  rules: CouncilRules,
  base: string,
): Task[] {
  return [
    {
      due: announcementDue(session.startsAt, rules),
      what: `第${session.ordinal}回${session.title} 開催の公表`,
      act: "準備を続ける",
      href: `${base}/sessions/${session.id}`,
    },
  ];
}
