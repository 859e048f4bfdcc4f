import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { withdrawApproval } from "#app/domain/minutes/withdraw-approval.server.ts";
import { ReasonInput } from "#app/domain/sessions/sessions.schema.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskMinutes(viewer, sessionRef(params)));

export const action = formAction(ReasonInput, async ({ viewer, params, input }) => {
  await withdrawApproval(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=saved`);
});

export const meta = titled("承認を取り消す");

export default function ApprovalWithdrawal() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="承認を取り消す"
      form={form}
      button="承認を取り消す"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
    >
      <TextArea field={fields.reason} label="取り消す理由" rows={2} hint="会議録の下書きに控えが残ります。" />
    </FormPage>
  );
}
