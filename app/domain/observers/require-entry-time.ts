import { refuse } from "../../shared/errors.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { entryTime } from "../sessions/observing.ts";

/** Refuses where nobody asks for a seat beforehand, and after the last day for asking. */
export function requireEntryTime(session: Parameters<typeof entryTime>[0], rules: CouncilRules, now: Date): void {
  const time = entryTime(session, rules, now);
  if (time === "none") refuse("この会議の傍聴に、事前の申込みは要りません。当日、会場へお越しください。");
  if (time === "over") refuse("傍聴の申込みは締め切りました。席に空きがあるときは、当日も会場で受け付けます。");
}
