import { isSecretariat, type Viewer } from "../../shared/viewer.ts";

/** Votes are run by the secretariat, or by the member who presides; one recused from the item is told to hand over. */
export function canRunVote(viewer: Viewer, wardId: string, presidingId: string | null): boolean {
  return isSecretariat(viewer, wardId) || (presidingId !== null && viewer.memberIds.includes(presidingId));
}
