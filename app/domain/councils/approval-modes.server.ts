import type { Tx } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { type CouncilRules, usualRules } from "./rules.schema.ts";
import { councilOn } from "./scope.server.ts";

/** How the ward's council records 決裁 today; nothing is asked where there is no council yet. */
export async function approvalModes(tx: Tx, viewer: Viewer, wardId: string): Promise<CouncilRules["approvals"]> {
  const hasCouncil = await tx.council.count({ where: { wardId } });
  if (hasCouncil === 0) return usualRules.approvals;
  return (await councilOn(wardId, dayOf(viewer.now), tx)).rules.approvals;
}
