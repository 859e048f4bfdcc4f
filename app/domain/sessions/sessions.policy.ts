import { refuse } from "../../shared/errors.ts";

export type SessionState = "draft" | "announced" | "open" | "closed" | "cancelled" | "postponed";

type Stamps = {
  announcedAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  cancelledAt: Date | null;
  postponedAt: Date | null;
};

export function sessionState(session: Stamps): SessionState {
  if (session.cancelledAt) return "cancelled";
  if (session.postponedAt) return "postponed";
  if (session.closedAt) return "closed";
  if (session.openedAt) return "open";
  return session.announcedAt ? "announced" : "draft";
}

export const stateWords: Record<SessionState, string> = {
  draft: "準備中",
  announced: "開催予定",
  open: "開会中",
  closed: "閉会",
  cancelled: "中止",
  postponed: "延期",
};

/** Refuses with a sentence that names the state the sitting is in. */
export function requireState(session: Stamps, ...allowed: SessionState[]): void {
  const state = sessionState(session);
  if (!allowed.includes(state)) refuse(refusals[state]);
}

const refusals: Record<SessionState, string> = {
  draft: "この会議はまだ公表していません。先に開催を公表してください。",
  announced:
    "この会議は公表済みで、まだ開会していません。日時と会場は「変更を公表する」から変えられます。議題は、理由を付けて加えるか、直すか、取り下げてください。",
  open: "この会議は開会中です。会議を記録する画面で操作してください。",
  closed: "この会議は閉会しています。",
  cancelled: "この会議は中止になりました。",
  postponed: "この会議は延期しています。新しい日時が決まったら「変更を公表する」から公表してください。",
};
