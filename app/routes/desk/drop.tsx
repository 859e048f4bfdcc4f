import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { dropProposal } from "#app/domain/responses/drop-proposal.server.ts";
import { EndInput } from "#app/domain/responses/responses.schema.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(EndInput, async ({ viewer, params, input }) => {
  await dropProposal(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=dropped`);
});

export const meta = titled("見送りを記録する");

export default function Drop() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="見送りを記録する"
      form={form}
      button="見送りにする"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
    >
      <TextArea field={fields.reason} label="見送る理由" rows={4} hint="これまでの経過に載り、提案した人に届きます。" />
    </FormPage>
  );
}
