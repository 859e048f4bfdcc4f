import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskChoices, deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { assignOffice } from "#app/domain/proposals/assign-office.server.ts";
import { AssignInput } from "#app/domain/proposals/proposals.schema.ts";
import { longDay } from "#app/shared/dates.ts";
import { Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const shown = await deskProposal(viewer, proposalRef(params));
  return { ...shown, ...(await deskChoices(viewer, shown.ward.id)) };
});

export const action = formAction(AssignInput, async ({ viewer, params, input }) => {
  await assignOffice(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=assigned`);
});

export const meta = titled("担当課を決める");

export default function Office() {
  const { ward, key, proposal, offices, soonest } = useLoaderData<typeof loader>();
  const { promised } = proposal.days;
  const isPast = promised !== null && promised < soonest;
  const { form, fields } = useActForm<{ officeId: string; dueOn: string; reason: string; note: string }>({
    officeId: proposal.officeId,
    dueOn: isPast ? soonest : promised,
  });
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title={titleOf(proposal)}
      form={form}
      button={proposal.officeId ? "変えて知らせる" : "担当課を決めて知らせる"}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
    >
      <Select
        field={fields.officeId}
        label="担当課"
        empty="選んでください"
        options={offices.map((office) => ({ value: office.id, label: office.name }))}
      />
      <TextField
        field={fields.dueOn}
        label={proposal.isAnswered ? "次の報告日" : "回答期限"}
        type="date"
        width="middle"
        hint={hintOf(proposal.isAnswered, isPast)}
      />
      {promised !== null && (
        <TextArea
          field={fields.reason}
          label="期限を延ばす理由"
          isOptional
          rows={2}
          hint={`${longDay(promised)}より後にするときに入力してください。これまでの経過に載り、提案した人に届きます。`}
        />
      )}
      <TextArea
        field={fields.note}
        label="依頼の内容"
        isOptional
        rows={3}
        hint="庁内メモとして残ります。公開のページには載りません。"
      />
    </FormPage>
  );
}

const titleOf = ({ officeId, isAnswered }: { officeId: string | null; isAnswered: boolean }): string => {
  if (!officeId) return "担当課を決める";
  return isAnswered ? "担当課を変える" : "担当課や回答期限を変える";
};

function hintOf(isAnswered: boolean, isPast: boolean): string {
  if (isAnswered) return "担当課が、この日までに取組状況を報告します。区役所の開庁日から選んでください。";
  return isPast
    ? "約束した日は過ぎています。区役所の開庁日のうち、できるだけ早い日にしてください。"
    : "約束した日を入れてあります。変えるときは、区役所の開庁日から選んでください。";
}
