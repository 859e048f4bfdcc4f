import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReturnApprovalInput } from "#app/domain/approvals/approvals.schema.ts";
import { returnApproval } from "#app/domain/approvals/return-approval.server.ts";
import { deskApproval } from "#app/domain/desk/desk-approvals.server.ts";
import { idOrNone } from "#app/shared/ids.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath, requestRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskApproval(viewer, params.ward ?? "", idOrNone(params.request)));

export const action = formAction(ReturnApprovalInput, async ({ viewer, params, input }) => {
  await returnApproval(viewer, requestRef(params), input);
  return redirect(`${deskPath(params)}/approvals?done=approval-returned`);
});

export const meta = titled("決裁せずに戻す");

export default function ApprovalReturn() {
  const { ward, request } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const list = `/wards/${ward.slug}/desk/approvals`;
  return (
    <FormPage
      title="決裁せずに戻す"
      form={form}
      button="戻す"
      crumbs={[{ label: "決裁待ち", href: list }]}
      intro={<p>{request.name}</p>}
    >
      <TextArea field={fields.reason} label="戻す理由" rows={3} />
    </FormPage>
  );
}
