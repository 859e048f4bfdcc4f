import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { endPublication } from "#app/domain/proposals/end-publication.server.ts";
import { HoldInput } from "#app/domain/proposals/proposals.schema.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(HoldInput, async ({ viewer, params, input }) => {
  await endPublication(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=publication-ended`);
});

export const meta = titled("掲載を終了する");

export default function PublicationEnd() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="掲載を終了する"
      form={form}
      button="この提案の掲載を終了する"
      isDanger
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
      intro={<p>サイトからすぐに見えなくなります。区は読んでお答えします。</p>}
    >
      <TextArea field={fields.reason} label="掲載を終了する理由" rows={4} hint="提案した人にそのまま伝わります。" />
    </FormPage>
  );
}
