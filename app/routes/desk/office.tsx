import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskChoices, deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { assignOffice } from "#app/domain/proposals/assign-office.server.ts";
import { AssignInput } from "#app/domain/proposals/proposals.schema.ts";
import { Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { useToday } from "#app/ui/use-today.ts";
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
  const data = useLoaderData<typeof loader>();
  const today = useToday();
  const isPast = data.proposal.days.answerBy < today;
  const { form, fields } = useActForm<{ officeId: string; dueOn: string; note: string }>({
    dueOn: isPast ? data.soonest : data.proposal.days.answerBy,
  });
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="担当課を決める"
      form={form}
      button="担当課を決めて知らせる"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
    >
      <Select
        field={fields.officeId}
        label="担当課"
        empty="選んでください"
        options={data.offices.map((office) => ({ value: office.id, label: office.name }))}
      />
      <TextField
        field={fields.dueOn}
        label={data.proposal.isAnswered ? "次の報告日" : "回答期限"}
        type="date"
        width="middle"
        hint={
          data.proposal.isAnswered
            ? "新しい担当課が、この日までに取組状況を報告します。区役所の開庁日から選んでください。"
            : isPast
              ? "約束した最初の回答の日は過ぎています。区役所の開庁日のうち、できるだけ早い日にしてください。"
              : "約束した最初の回答の日を入れてあります。変えるときは、区役所の開庁日から選んでください。"
        }
      />
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
