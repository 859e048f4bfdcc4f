import { refuse } from "../../shared/errors.ts";
import { holds, isOfficeStaff, isSecretariat, isSignedIn, type Viewer } from "../../shared/viewer.ts";

export type ProposalState =
  | "received"
  | "held"
  | "ward_only"
  | "published"
  | "assigned"
  | "answered"
  | "in_progress"
  | "done"
  | "dropped";

export type ProposalStamps = {
  wardId: string;
  publishedAt: Date | null;
  heldAt: Date | null;
  wardOnlyAt: Date | null;
  officeId: string | null;
  answeredAt: Date | null;
  firstProgressAt: Date | null;
  doneAt: Date | null;
  droppedAt: Date | null;
};

export function proposalState(proposal: ProposalStamps): ProposalState {
  if (proposal.doneAt) return "done";
  if (proposal.droppedAt) return "dropped";
  if (proposal.firstProgressAt) return "in_progress";
  if (proposal.answeredAt) return "answered";
  if (proposal.officeId) return "assigned";
  if (proposal.heldAt) return "held";
  if (proposal.publishedAt) return "published";
  return proposal.wardOnlyAt ? "ward_only" : "received";
}

/** Where a proposal stands, in the words of the public pages. */
export type PublicStage = "checking" | "considering" | "discussing" | "answered" | "done" | "dropped";

export const stageWords: Record<PublicStage, string> = {
  checking: "確認中",
  considering: "担当課で検討中",
  discussing: "会議で話し合い中",
  answered: "回答済み・取組中",
  done: "完了",
  dropped: "見送り",
};

export const stages = Object.keys(stageWords) as PublicStage[];

export function publicStage(proposal: ProposalStamps, isOnAgenda: boolean): PublicStage {
  if (proposal.doneAt) return "done";
  if (proposal.droppedAt) return "dropped";
  if (proposal.answeredAt) return "answered";
  if (isOnAgenda) return "discussing";
  return proposal.officeId ? "considering" : "checking";
}

const isEnded = (proposal: ProposalStamps) => proposal.doneAt !== null || proposal.droppedAt !== null;

export const canTriage = (viewer: Viewer, proposal: ProposalStamps) =>
  isSecretariat(viewer, proposal.wardId) && !isEnded(proposal);

export const canAnswer = (viewer: Viewer, proposal: ProposalStamps) =>
  isOfficeStaff(viewer, proposal.officeId) && !isEnded(proposal);

/** Residents and members of the ward speak; staff do not back or comment as private persons here. */
export const canSpeak = (viewer: Viewer, wardId: string) =>
  isSignedIn(viewer) && (holds(viewer, "resident", wardId) || holds(viewer, "member", wardId));

export const canReadAsProposer = (viewer: Viewer, proposal: { accountId: string | null }) =>
  viewer.accountId !== null && proposal.accountId === viewer.accountId;

export function requireOpen(proposal: ProposalStamps): void {
  if (proposal.doneAt) refuse("この提案は完了しています。");
  if (proposal.droppedAt) refuse("この提案は見送りになっています。");
}
