import { db } from "../../db/client.server.ts";
import { allow, found, Problem } from "../../shared/errors.ts";
import { isManager, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import type { ApprovalSubject } from "../approvals/approvals.rules.ts";
import { namedRequests } from "../approvals/named-requests.server.ts";
import { waitingApprovals } from "../approvals/waiting-approvals.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { deskWard } from "./desk-ward.server.ts";

/** 決裁待ち, each with a name and the way to what will become public. */
export async function deskApprovals(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const requests = await waitingApprovals(ward.id);
  return {
    ward: { slug, name: ward.name },
    canApprove: isManager(viewer, ward.id),
    requests: await namedRequests(requests, slug),
  };
}

/** One request, waiting or answered already: the answer says which. */
export async function deskApproval(viewer: Viewer, slug: string, id: string) {
  const request = found(await db.approvalRequest.findFirst({ where: { id } }));
  const ward = await wardBySlug(slug);
  if (request.wardId !== ward.id) throw new Problem("not-found");
  allow(isSecretariat(viewer, ward.id));
  const asked = { ...request, subject: request.subject as ApprovalSubject };
  return { ward: { slug, name: ward.name }, request: found((await namedRequests([asked], slug))[0]) };
}
