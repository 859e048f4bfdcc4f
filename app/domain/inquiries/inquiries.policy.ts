import { holds, isOfficeStaff, isSecretariat, type Viewer } from "../../shared/viewer.ts";

type Matter = { wardId: string; officeId: string | null };

/** 照会 is the secretariat's and the responsible office's. */
export const canInquire = (viewer: Viewer, proposal: Matter): boolean =>
  isSecretariat(viewer, proposal.wardId) || isOfficeStaff(viewer, proposal.officeId);

/** Whoever works in the office or the bureau that was asked. */
export const isAddressed = (viewer: Viewer, to: { officeId: string | null; bureauId: string | null }): boolean =>
  isOfficeStaff(viewer, to.officeId) ||
  (to.bureauId !== null && holds(viewer, "bureau") && viewer.grants.some(({ bureauId }) => bureauId === to.bureauId));
