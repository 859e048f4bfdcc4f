import { clockTime } from "../../shared/dates.ts";

/** 午後7時10分から午後7時20分まで */
export const recessInWords = ({ startedAt, endedAt }: { startedAt: Date; endedAt: Date | null }): string =>
  endedAt ? `${clockTime(startedAt)}から${clockTime(endedAt)}まで` : `${clockTime(startedAt)}から`;
