import type { Tx } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { type CouncilRules, usualRules } from "./rules.schema.ts";
import { rulesOn } from "./rules-on.server.ts";

/** How the ward's council records 決裁 today; nothing is asked where there is no council yet. */
export async function approvalModes(tx: Tx, viewer: Viewer, wardId: string): Promise<CouncilRules["approvals"]> {
  const council = await tx.council.findFirst({ where: { wardId }, orderBy: { establishedOn: "asc" } });
  if (!council) return usualRules.approvals;
  return (await rulesOn({ wardId, councilId: council.id }, dayOf(viewer.now), tx)).rules.approvals;
}
