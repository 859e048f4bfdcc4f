import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { passOverProposal } from "#app/domain/proposals/pass-over.server.ts";
import { ReasonInput } from "#app/domain/sessions/sessions.schema.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(ReasonInput, async ({ viewer, params, input }) => {
  await passOverProposal(viewer, proposalRef(params), input);
  return redirect(`${deskPath(params)}/candidates?done=noted`);
});

export const meta = titled("議題に取り上げない");

export default function Passing() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/candidates`;
  return (
    <FormPage
      title={`第${data.proposal.number}号「${data.proposal.title}」を議題に取り上げない`}
      form={form}
      button="理由を記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "議題の候補", href: back }]}
      intro={<p>理由は、この提案の「これまでの経過」に載ります。担当課の回答は、これまでどおり進みます。</p>}
    >
      <TextArea field={fields.reason} label="取り上げない理由" rows={3} />
    </FormPage>
  );
}
