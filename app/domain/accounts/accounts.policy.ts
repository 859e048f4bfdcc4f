import { isAdmin, isManager, type RoleName, type Viewer } from "../../shared/viewer.ts";

/** The city grants everything; a ward's manager grants the ward's own desk and offices. */
export function canGrant(viewer: Viewer, role: RoleName, wardId: string | null): boolean {
  if (isAdmin(viewer)) return true;
  const ofWard: RoleName[] = ["secretariat", "office", "member", "adviser"];
  return wardId !== null && isManager(viewer, wardId) && ofWard.includes(role);
}
