import { clockTime } from "../../shared/dates.ts";

type Interval = { arrivedAt: Date; leftAt: Date | null; online: boolean };

/** 「午後6時30分から午後8時30分まで」 for each stay; 欠席 where there is none. */
export function staysInWords(stays: readonly Interval[]): string {
  if (stays.length === 0) return "欠席";
  return stays
    .toSorted((a, b) => a.arrivedAt.getTime() - b.arrivedAt.getTime())
    .map(
      (stay) =>
        `${clockTime(stay.arrivedAt)}から${stay.leftAt ? `${clockTime(stay.leftAt)}まで` : ""}${stay.online ? "（オンライン）" : ""}`,
    )
    .join("、");
}

/** Whether somebody with these stays was there at an instant. */
export const isThereAt = (stays: readonly Interval[], at: Date): boolean =>
  stays.some((stay) => stay.arrivedAt <= at && (stay.leftAt === null || stay.leftAt > at));

/** Whether one of these stays holds a whole span. */
export const covers = (
  stays: readonly { arrivedAt: Date; leftAt: Date }[],
  span: { startedAt: Date; endedAt: Date | null },
): boolean =>
  stays.some((stay) => stay.arrivedAt <= span.startedAt && (span.endedAt === null || stay.leftAt >= span.endedAt));
