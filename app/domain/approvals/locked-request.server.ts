import type { Tx } from "../../db/client.server.ts";
import type { ApprovalRequest } from "../../db/generated/client.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isManager, type Viewer } from "../../shared/viewer.ts";
import { wardBySlug } from "../wards/scope.server.ts";

export type ApprovalRef = { ward: string; request: string };

/** A request waiting for the manager of its ward, locked. */
export async function lockRequest(tx: Tx, viewer: Viewer, ref: ApprovalRef): Promise<ApprovalRequest> {
  const ward = await wardBySlug(ref.ward, tx);
  const rows = await tx.$queryRaw<ApprovalRequest[]>`
    SELECT * FROM "ApprovalRequest" WHERE "wardId" = ${ward.id}::uuid AND id = ${ref.request}::uuid FOR UPDATE`;
  const request = found(rows[0]);
  allow(isManager(viewer, ward.id));
  if (request.returnedAt) refuse("この依頼は戻しています。");
  const given = await tx.approvalRecord.count({
    where: { subject: request.subject, subjectId: request.subjectId, recordedAt: { gte: request.requestedAt } },
  });
  if (given > 0) refuse("決裁は済んでいます。");
  return request;
}
