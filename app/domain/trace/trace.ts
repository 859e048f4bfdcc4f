/** One step of これまでの経過, as its reader may see it. */
export type TraceStep = {
  key: string;
  state: "done" | "now" | "ahead";
  at: Date | null;
  /** A promised day, for a step still ahead. */
  promised: string | null;
  /** The promised day has passed and nothing happened. */
  isLate: boolean;
  /** The promise is for that very day, as a sitting is, and not until it. */
  isOnDay?: boolean;
  sentence: string;
  reason: string | null;
  link: { href: string; label: string } | null;
};
