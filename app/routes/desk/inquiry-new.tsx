import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { inquiryChoices } from "#app/domain/desk/inquiry-choices.server.ts";
import { askInquiry } from "#app/domain/inquiries/ask-inquiry.server.ts";
import { AskInput } from "#app/domain/inquiries/inquiries.schema.ts";
import { Checks, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => inquiryChoices(viewer, proposalRef(params)));

export const action = formAction(AskInput, async ({ viewer, params, input }) => {
  await askInquiry(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=inquiry-asked`);
});

export const meta = titled("関係する部署・局に照会する");

export default function InquiryNew() {
  const { ward, key, proposal, offices, bureaus, dueOn } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"question" | "dueOn" | "officeIds" | "bureauIds", string>>({ dueOn });
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="関係する部署・局に照会する"
      form={form}
      button="照会する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        <p>
          同じ質問を、選んだ部署と局に送ります。回答がそろったら、一つの対応方針にまとめます。照会先と回答は公開されません。これまでの経過には、調整中であることと回答期限が載ります。
        </p>
      }
    >
      <TextArea field={fields.question} label="照会の内容" rows={6} />
      <Checks
        field={fields.bureauIds}
        label="照会する局"
        checked={givenChecks(form, "bureauIds")}
        options={bureaus.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Checks
        field={fields.officeIds}
        label="照会する区の部署"
        checked={givenChecks(form, "officeIds")}
        options={offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        field={fields.dueOn}
        label="回答期限"
        type="date"
        width="middle"
        hint="区役所の開庁日から選んでください。5開庁日後を入れてあります。"
      />
    </FormPage>
  );
}
