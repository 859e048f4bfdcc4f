import { refuse } from "../../shared/errors.ts";
import { holds, isOfficeStaff, isSecretariat, isSignedIn, type Viewer } from "../../shared/viewer.ts";

/** How a matter ends: done, not to be done, another counter's, taken back, or gone on as one with another. */
export type Ending = "done" | "dropped" | "referred" | "withdrawn" | "merged";

export const endingWords: Record<Ending, string> = {
  done: "完了",
  dropped: "見送り",
  referred: "ほかの窓口へ案内",
  withdrawn: "取下げ",
  merged: "統合",
};

/** What the reason of an end is called. */
export const endReasonWords: Record<Ending, string> = {
  done: "結果",
  dropped: "見送りの理由",
  referred: "案内の理由",
  withdrawn: "取下げの理由",
  merged: "統合の理由",
};

const endedWords: Record<Ending, string> = {
  done: "この提案は完了しています。",
  dropped: "この提案は見送りになっています。",
  referred: "この提案は、ほかの窓口へ案内しています。",
  withdrawn: "この提案は取り下げられています。",
  merged: "この提案は、ほかの提案に統合しています。",
};

/** Ended without the ward's own result: such a matter no longer stands in the list of what the ward works on. */
export const unlistedEndings = ["referred", "withdrawn", "merged"] as const;

export type ProposalState =
  | "received"
  | "held"
  | "ward_only"
  | "published"
  | "assigned"
  | "answered"
  | "in_progress"
  | Ending;

export type ProposalStamps = {
  wardId: string;
  publishedAt: Date | null;
  heldAt: Date | null;
  wardOnlyAt: Date | null;
  officeId: string | null;
  answeredAt: Date | null;
  firstProgressAt: Date | null;
  endedAt: Date | null;
  ending: Ending | null;
};

export function proposalState(proposal: ProposalStamps): ProposalState {
  if (proposal.ending) return proposal.ending;
  if (proposal.answeredAt && proposal.firstProgressAt) return "in_progress";
  if (proposal.answeredAt) return "answered";
  if (proposal.officeId) return "assigned";
  if (proposal.heldAt) return "held";
  if (proposal.publishedAt) return "published";
  return proposal.wardOnlyAt ? "ward_only" : "received";
}

/** Where a proposal stands, in the words of the public pages. */
export type PublicStage = "checking" | "considering" | "discussing" | "answered" | Ending;

export const stageWords: Record<PublicStage, string> = {
  checking: "確認中",
  considering: "担当課で検討中",
  discussing: "会議で話し合い中",
  answered: "回答済み・取組中",
  ...endingWords,
};

export const stages = Object.keys(stageWords) as PublicStage[];

/** The stages every ward has numbers for; the others are shown where there is something in them. */
export const isListedStage = (stage: PublicStage): boolean => !(unlistedEndings as readonly string[]).includes(stage);

export function publicStage(proposal: ProposalStamps, isOnAgenda: boolean): PublicStage {
  if (proposal.ending) return proposal.ending;
  if (proposal.answeredAt) return "answered";
  if (isOnAgenda) return "discussing";
  return proposal.officeId ? "considering" : "checking";
}

const isEnded = (proposal: ProposalStamps) => proposal.endedAt !== null;

export const canTriage = (viewer: Viewer, proposal: ProposalStamps) =>
  isSecretariat(viewer, proposal.wardId) && !isEnded(proposal);

export const canAnswer = (viewer: Viewer, proposal: ProposalStamps) =>
  isOfficeStaff(viewer, proposal.officeId) && !isEnded(proposal);

/** Residents and members of the ward speak; staff do not back or comment as private persons here. */
export const canSpeak = (viewer: Viewer, wardId: string) =>
  isSignedIn(viewer) && (holds(viewer, "resident", wardId) || holds(viewer, "member", wardId));

/** What was merged, taken back or shown to another counter goes on elsewhere: no more backing or words here. */
export const takesWords = ({ ending }: { ending: Ending | null }): boolean =>
  ending === null || !(unlistedEndings as readonly Ending[]).includes(ending);

export const canReadAsProposer = (viewer: Viewer, proposal: { accountId: string | null }) =>
  viewer.accountId !== null && proposal.accountId === viewer.accountId;

/** Refuses backing and opinions where the matter goes on elsewhere. */
export function requireTakesWords(proposal: ProposalStamps): void {
  if (proposal.ending && !takesWords(proposal)) refuse(endedWords[proposal.ending]);
}

export function requireOpen(proposal: ProposalStamps): void {
  if (proposal.ending) refuse(endedWords[proposal.ending]);
}
