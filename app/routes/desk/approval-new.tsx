import { redirect } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { RequestApprovalInput } from "#app/domain/approvals/approvals.schema.ts";
import { requestApproval } from "#app/domain/approvals/request-approval.server.ts";
import { RefusedPage } from "#app/ui/refused-page.tsx";
import { formAction } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const action = formAction(RequestApprovalInput, async ({ viewer, params, input }) => {
  await requestApproval(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/approvals?done=requested`);
});

export const meta = titled("課長に決裁を頼む");

export default function ApprovalNew() {
  const params = useParams();
  return <RefusedPage title="課長に決裁を頼む" back={{ href: `${deskPath(params)}/approvals`, label: "決裁待ち" }} />;
}
