import { groundNames } from "../councils/rule-keys.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import type { PublicStatement } from "./minutes.content.ts";
import { publicText, redactedMark } from "./redaction.rules.ts";

export type Written = { id: string; speaker: string; label: string; text: string; redactions: readonly Kept[] };
type Kept = { cover: string; fromChar: number; toChar: number; ground: string };

export const groundName = (ground: string): string => groundNames[ground as keyof typeof groundNames] ?? "";

/** A statement as the public reads it: what is kept back is cut out here, before anything is stored. */
export function publicStatement({ id, text, redactions, ...spoken }: Written, rules: CouncilRules): PublicStatement {
  const whole = redactions.find(({ cover }) => cover === "whole");
  if (whole) return { id, speaker: "", text: redactedMark(groundName(whole.ground)) };
  const spans = redactions.map(({ fromChar, toChar, ground }) => ({ from: fromChar, to: toChar, ground }));
  const shown = publicText(text, spans, groundName);
  if (spoken.speaker === "topic") return { id, speaker: "", text: shown, isTopic: true };
  return { id, speaker: shownSpeaker(spoken, rules), text: shown };
}

/** 氏名・役職のみ・「委員」, applied here from the one source. */
function shownSpeaker({ speaker, label }: { speaker: string; label: string }, rules: CouncilRules): string {
  if (!["member", "presiding"].includes(speaker) || rules.speakerNames === "name") return label;
  if (rules.speakerNames === "anonymous") return "委員";
  return [rules.viceChairTitle, rules.chairTitle].find((title) => label.endsWith(title)) ?? "委員";
}
