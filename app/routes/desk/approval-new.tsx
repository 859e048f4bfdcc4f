import { redirect } from "@remix-run/node";
import { RequestApprovalInput } from "#app/domain/approvals/approvals.schema.ts";
import { requestApproval } from "#app/domain/approvals/request-approval.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ params }) => redirect(`${deskPath(params)}/approvals`));

export const action = formAction(RequestApprovalInput, async ({ viewer, params, input }) => {
  await requestApproval(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/approvals?done=requested`);
});
