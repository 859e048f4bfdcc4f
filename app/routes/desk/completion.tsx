import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { finishProposal } from "#app/domain/responses/finish-proposal.server.ts";
import { EndInput } from "#app/domain/responses/responses.schema.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(EndInput, async ({ viewer, params, input }) => {
  await finishProposal(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=done`);
});

export const meta = titled("完了を報告する");

export default function Completion() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="完了を報告する"
      form={form}
      button="完了にする"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
    >
      <TextArea
        field={fields.reason}
        label="結果"
        rows={4}
        hint="何が変わったかを書いてください。これまでの経過に載ります。"
      />
    </FormPage>
  );
}
