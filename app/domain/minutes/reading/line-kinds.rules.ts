import { isOrderHeading, isOrderWord, isSentence } from "./headings.rules.ts";
import type { Mark } from "./notation.rules.ts";
import type { LineKind, Why } from "./read-minutes.rules.ts";
import { plainLine, type SourceLine } from "./source-lines.ts";

type Around = { isSpeaking: boolean; isAgenda: boolean; isAsking: boolean; isCue: boolean };
type Judged = { kind: LineKind; why?: Why | undefined };

export function kindOf(line: SourceLine, mark: Mark, { isSpeaking, isAgenda, isAsking, isCue }: Around): Judged {
  const plain = plainLine(line.text);
  if (plain.length === 0) return { kind: isSpeaking && !isAsking ? "taken" : "heading" };
  if (mark.kind === "speaker") return { kind: "taken" };
  if (mark.kind === "maybe") return { kind: "unsure", why: mark.from === mark.saidFrom ? "nobody" : "somebody" };
  if (mark.kind === "stage") return { kind: "stage" };
  if (isAgenda || isOrderHeading(plain)) return { kind: "heading" };
  // Within somebody's words a numbered line is as likely theirs.
  const isHeading = mark.kind === "heading" || /^\d{1,4}$/.test(plain) || isOrderWord(plain);
  if (isHeading && (isSpeaking || isAsking)) return { kind: "unsure", why: "heading" };
  if (isAsking) return { kind: "unsure", why: "after" };
  if (isSpeaking) return { kind: "taken" };
  const isTitle = !isCue && plain.length <= 120 && !isSentence(plain);
  return isTitle ? { kind: "heading" } : { kind: "unsure", why: "nobody" };
}
