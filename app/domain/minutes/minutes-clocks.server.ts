import { afterOpeningDays, openingDayUntil } from "../../platform/holidays.server.ts";
import { addDays, type Day, dayFromColumn, dayOf, laterOf } from "../../shared/dates.ts";
import { type CouncilRules, readRules } from "../councils/rules.schema.ts";

type Rules = Pick<CouncilRules, "summaryDays" | "minutesDays" | "publishDays">;

/** When a sitting was closed and what followed; null for what has not. */
export type Afterwards = { closedOn: Day; summaryOn: Day | null; approvedOn: Day | null; publishedOn: Day | null };

export type Clock = {
  key: "summary" | "minutes" | "publication";
  what: string;
  due: Day;
  doneOn: Day | null;
  isLate: boolean;
};

/**
 * The three deadlines after a sitting, by the body's rules: the summary so many opening days after the closing, the
 * minutes so many days after it, their publication so many days after they were approved, or should have been. A day
 * on which offices are closed (土日、祝日、12/29から1/3まで) gives way to the opening day before it.
 */
export function minutesClocks(rules: Rules, afterwards: Afterwards, today: Day): Clock[] {
  const { closedOn, summaryOn, approvedOn, publishedOn } = afterwards;
  const minutesDue = openingDayUntil(addDays(closedOn, rules.minutesDays));
  const finishedOn = approvedOn ?? minutesDue;
  const clock = (key: Clock["key"], what: string, due: Day, doneOn: Day | null): Clock => ({
    key,
    what,
    due,
    doneOn,
    isLate: (doneOn ?? today) > due,
  });
  return [
    clock("summary", "会議結果の概要", afterOpeningDays(closedOn, rules.summaryDays), summaryOn),
    clock("minutes", "会議録の作成と承認", minutesDue, approvedOn),
    clock(
      "publication",
      "会議録の掲載",
      laterOf(openingDayUntil(addDays(finishedOn, rules.publishDays)), finishedOn),
      publishedOn,
    ),
  ];
}

type Closed = { closedAt: Date | null; summaryPublishedAt: Date | null; rules: unknown };
type Written = {
  approvedOn: Date | null;
  approvalMeans?: string | null;
  versions: readonly { publishedAt: Date }[];
} | null;

/** The deadlines of a sitting as it is stored; none before it was closed. `versions` from the first. */
export function clocksOf(session: Closed, minutes: Written, now: Date): Clock[] {
  // What was taken in from an archive was made and published by the clocks of its own time.
  if (!session.closedAt || minutes?.approvalMeans === "archived") return [];
  const published = minutes?.versions[0]?.publishedAt;
  return minutesClocks(
    readRules(session.rules),
    {
      closedOn: dayOf(session.closedAt),
      summaryOn: session.summaryPublishedAt && dayOf(session.summaryPublishedAt),
      approvedOn: minutes?.approvedOn ? dayFromColumn(minutes.approvedOn) : null,
      publishedOn: published ? dayOf(published) : null,
    },
    dayOf(now),
  );
}

/** The first deadline still running, or null after publication. */
export const nextClock = (clocks: readonly Clock[]): Clock | null =>
  clocks.find(({ doneOn }) => doneOn === null) ?? null;
