import { refuse } from "../../shared/errors.ts";
import { personalHints } from "../../shared/personal-data.ts";

/** Refuses words that look personal until their writer was shown them and means it. */
export function refuseUnsure({ text, sure }: { text: string; sure?: "on" | undefined }): void {
  const personal = personalHints(text).map((hint) => hint.text);
  if (personal.length === 0 || sure) return;
  refuse(
    `個人の情報と思われるところがあります（${personal.join("、")}）。直すか、このままでよければ印を付けてください。`,
    "sure",
  );
}
