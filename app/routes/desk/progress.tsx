import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { reportProgress } from "#app/domain/responses/report-progress.server.ts";
import { ProgressInput } from "#app/domain/responses/responses.schema.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(ProgressInput, async ({ viewer, params, input }) => {
  await reportProgress(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=reported`);
});

export const meta = titled("取組状況を報告する");

export default function Progress() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ text: string; nextReportOn: string }>();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="取組状況を報告する"
      form={form}
      button="掲載する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
    >
      <TextArea field={fields.text} label="取組状況" rows={5} hint="これまでの経過に載り、提案した人に届きます。" />
      <TextField field={fields.nextReportOn} label="次の報告日" type="date" width="middle" isOptional />
    </FormPage>
  );
}
