import { refuse } from "../../shared/errors.ts";
import { readRules } from "../councils/rules.schema.ts";

/** Whether a sitting was announced as a 対話の場: by the rules frozen onto it, whatever the body is today (AT-22). */
export const isDialogue = (session: { rules: unknown }): boolean =>
  session.rules !== null && readRules(session.rules).preset === "dialogue";

/** What only a 対話の場 has. */
export function requireDialogue(session: { rules: unknown }): void {
  if (!isDialogue(session)) refuse("この会議は対話の場ではありません。委員の会議として記録してください。");
}
