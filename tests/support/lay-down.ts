import { reviseRules } from "#app/domain/councils/revise-rules.server.ts";
import type { RuleValues } from "#app/domain/councils/rules.schema.ts";
import { addDays } from "#app/shared/dates.ts";
import { now, today, type World } from "./make.ts";

/** Rules of the body from three weeks ago on: in force before any sitting of a test is announced. */
export async function layDown(world: World, values: RuleValues): Promise<void> {
  const manager = await world.viewer("manager", new Date(now.getTime() - 21 * 86_400_000));
  await reviseRules(
    manager,
    { level: "body", ward: "saiwai" },
    { source: "要綱 第8条", validFrom: addDays(today, -21), values },
  );
}
