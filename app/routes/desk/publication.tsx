import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApprovalFields, AskApproval } from "#app/domain/approvals/approval-fields.tsx";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { PublishInput } from "#app/domain/proposals/proposals.schema.ts";
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(PublishInput, async ({ viewer, params, input }) => {
  await publishProposal(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=published`);
});

export const meta = titled("提案を掲載する");

export default function Publication() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ approverName: string; decidedOn: string; documentNumber: string }>();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="提案を掲載する"
      form={form}
      button="掲載する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
      intro={
        <>
          <h2>{data.proposal.title}</h2>
          <Words>{data.proposal.body}</Words>
          <AskApproval
            ward={data.ward.slug}
            subject="proposal"
            subjectId={data.proposal.id}
            mode={data.modes.proposal}
            standing={data.standing.proposal}
          />
        </>
      }
    >
      <ApprovalFields mode={data.modes.proposal} standing={data.standing.proposal} fields={fields} />
    </FormPage>
  );
}
