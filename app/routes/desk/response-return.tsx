import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { ReturnResponseInput } from "#app/domain/responses/responses.schema.ts";
import { returnResponse } from "#app/domain/responses/return-response.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(ReturnResponseInput, async ({ viewer, params, input }) => {
  await returnResponse(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=returned`);
});

export const meta = titled("回答を担当課に戻す");

export default function ResponseReturn() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="回答を担当課に戻す"
      form={form}
      button="戻す"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
    >
      <TextArea field={fields.reason} label="戻す理由" rows={3} />
    </FormPage>
  );
}
