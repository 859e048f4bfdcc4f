import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { UrgentInput } from "#app/domain/proposals/proposals.schema.ts";
import { referUrgent } from "#app/domain/proposals/refer-urgent.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(UrgentInput, async ({ viewer, params, input }) => {
  await referUrgent(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=noted`);
});

export const meta = titled("担当課へ取り次いだ");

export default function Urgent() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ note: string }>();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="担当課へ取り次いだ"
      form={form}
      button="記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
      intro={
        <p>危険な場所や急ぎの修理を電話で伝えたときに記録します。公開のページには「取り次ぎました」とだけ載ります。</p>
      }
    >
      <TextArea
        field={fields.note}
        label="取り次いだ先と内容"
        rows={3}
        hint="例: 道路公園センターへ電話で連絡（対応者 丁野）"
      />
    </FormPage>
  );
}
