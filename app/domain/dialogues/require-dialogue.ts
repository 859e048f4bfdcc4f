import { refuse } from "../../shared/errors.ts";
import { isDialogue } from "../councils/is-dialogue.ts";

/** What only a 対話の場 has. */
export function requireDialogue(session: { rules: unknown }): void {
  if (!isDialogue(session)) refuse("この会議は対話の場ではありません。委員の会議として記録してください。");
}
