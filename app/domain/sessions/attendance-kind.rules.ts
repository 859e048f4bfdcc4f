import type { Stay } from "./convened.rules.ts";

export const attendanceKinds = ["present", "online", "late", "left_early", "late_and_left", "absent"] as const;
export type AttendanceKind = (typeof attendanceKinds)[number];

export const attendanceKindWords: Record<AttendanceKind, string> = {
  present: "出席",
  online: "出席（オンライン）",
  late: "遅参",
  left_early: "早退",
  late_and_left: "遅参・早退",
  absent: "欠席",
};

/** How a member attended a sitting that is over, by when they came and left. Leaving and coming back is neither. */
export function attendanceKind(
  stays: readonly Pick<Stay, "arrivedAt" | "leftAt" | "online">[],
  session: { openedAt: Date; closedAt: Date },
): AttendanceKind {
  if (stays.length === 0) return "absent";
  const first = Math.min(...stays.map((stay) => stay.arrivedAt.getTime()));
  const last = Math.max(...stays.map((stay) => (stay.leftAt ?? session.closedAt).getTime()));
  const isLate = first > session.openedAt.getTime();
  const isEarly = last < session.closedAt.getTime();
  if (isLate && isEarly) return "late_and_left";
  if (isLate) return "late";
  if (isEarly) return "left_early";
  return stays.every((stay) => stay.online) ? "online" : "present";
}
