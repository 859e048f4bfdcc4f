import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { NoteInput } from "#app/domain/proposals/proposals.schema.ts";
import { writeNote } from "#app/domain/proposals/write-note.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(NoteInput, async ({ viewer, params, input }) => {
  await writeNote(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=noted`);
});

export const meta = titled("庁内メモを書く");

export default function Notes() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ text: string }>();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="庁内メモを書く"
      form={form}
      button="書き込む"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
    >
      <TextArea field={fields.text} label="庁内メモ" rows={5} hint="公開のページには載りません。" />
    </FormPage>
  );
}
