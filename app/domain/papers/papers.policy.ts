import { isSecretariat, isWardStaff, type Viewer } from "../../shared/viewer.ts";

type Seen = { audience: "open" | "members" | "closed"; item: { closedAt: Date | null } | null };

/** Papers for everyone, for members and the ward's offices, or closed; one of a closed item is closed whatever it says. */
export function seesPaper(viewer: Viewer, session: { wardId: string }, isOwnMember: boolean, paper: Seen): boolean {
  if (isSecretariat(viewer, session.wardId)) return true;
  if (isOwnMember) return true;
  if (paper.audience === "closed" || paper.item?.closedAt) return false;
  return paper.audience === "open" || isWardStaff(viewer, session.wardId);
}
