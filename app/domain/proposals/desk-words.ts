import type { Tone } from "../../ui/status.tsx";
import { endingWords, type ProposalState } from "./proposals.policy.ts";

/** Where a proposal stands, in the words of the desk. */
export const stateWords: Record<ProposalState, string> = {
  received: "受付",
  held: "掲載しない",
  ward_only: "載せない（受付）",
  published: "掲載中",
  assigned: "担当課で検討中",
  answered: "回答済み",
  in_progress: "取組中",
  ...endingWords,
};

export const stateTones: Record<ProposalState, Tone> = {
  received: "waiting",
  held: "stopped",
  ward_only: "waiting",
  published: "waiting",
  assigned: "active",
  answered: "good",
  in_progress: "good",
  done: "good",
  dropped: "stopped",
  referred: "stopped",
  withdrawn: "stopped",
  merged: "stopped",
};
