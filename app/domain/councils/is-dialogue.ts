import { readRules } from "./rules.schema.ts";

/** Whether a sitting was announced as a 対話の場: by the rules frozen onto it, whatever the body is today (AT-22). */
export const isDialogue = (session: { rules: unknown }): boolean =>
  session.rules !== null && readRules(session.rules).preset === "dialogue";
