import { diffArrays } from "diff";
import { graphemesOf } from "./text.ts";

/** A stretch both texts have, or one the old has (`gone`) where the new has another (`come`). */
export type Stretch = { kind: "same"; text: string } | { kind: "changed"; gone: string; come: string };

/** Beyond this many changed letters two texts are shown as wholly different. */
const mostEdits = 4000;
/** Fewer letters than these between two changes are read as part of one: Japanese words are seldom shorter. */
const shortest = 3;

/** How one text became another, letter by letter as a reader sees them, in stretches long enough to be read. */
export function textDiff(before: string, after: string): Stretch[] {
  const changes = diffArrays(graphemesOf(before), graphemesOf(after), { maxEditLength: mostEdits });
  if (!changes) return [{ kind: "changed", gone: before, come: after }];
  const stretches: Stretch[] = [];
  for (const [index, { value, added, removed }] of changes.entries()) {
    const text = value.join("");
    const last = stretches.at(-1);
    const isShort = value.length < shortest && index > 0 && index < changes.length - 1;
    if (!added && !removed && !isShort) stretches.push({ kind: "same", text });
    else {
      const gone = added ? "" : text;
      const come = removed ? "" : text;
      if (last?.kind === "changed") {
        last.gone += gone;
        last.come += come;
      } else stretches.push({ kind: "changed", gone, come });
    }
  }
  return stretches;
}
