import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { reportProgress } from "#app/domain/responses/report-progress.server.ts";
import { ProgressInput } from "#app/domain/responses/responses.schema.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(ProgressInput, async ({ viewer, params, input, uploads }) => {
  await reportProgress(viewer, proposalRef(params), input, uploads);
  return redirect(`${deskProposalPath(params)}?done=reported`);
});

export const meta = titled("取組状況を報告する");

export default function Progress() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } =
    useActForm<
      Record<"text" | "nextReportOn" | "happenedOn" | "place" | "participants" | "photo" | "photoAlt", string>
    >();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="取組状況を報告する"
      form={form}
      button="掲載する"
      hasFiles
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
    >
      <TextArea field={fields.text} label="取組状況" rows={5} hint="これまでの経過に載り、提案した人に届きます。" />
      <TextField
        field={fields.nextReportOn}
        label="次の報告日"
        type="date"
        width="middle"
        isOptional
        hint="区役所の開庁日から選んでください。"
      />
      <fieldset className="field">
        <legend>活動の記録（現地の作業や催しがあったとき）</legend>
        <TextField field={fields.happenedOn} label="活動の日" type="date" width="middle" isOptional />
        <TextField field={fields.place} label="活動の場所" isOptional hint="例: 幸区南幸町 中央公園" />
        <TextField field={fields.participants} label="参加した人数" inputMode="numeric" width="short" isOptional />
        <FileField
          field={fields.photo}
          label="写真"
          accept=".jpg,.jpeg,.png,.webp"
          hint="1枚。20MBまで。撮った場所や日時の情報は、載せる前に取り除きます。人の顔や表札が写っていないか確かめてください。ほかの欄を直して送り直すときは、写真をもう一度選んでください。"
        />
        <TextField
          field={fields.photoAlt}
          label="写真の説明"
          isOptional
          hint="写真を載せるときは必ず入れてください。見えない方に読み上げられます。"
        />
      </fieldset>
    </FormPage>
  );
}
