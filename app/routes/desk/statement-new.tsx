import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { StatementInput, speakerWords } from "#app/domain/minutes/minutes.schema.ts";
import { writeStatement } from "#app/domain/minutes/write-statement.server.ts";
import { Choices, Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskMinutes(viewer, sessionRef(params)));

export const action = formAction(StatementInput, async ({ viewer, params, input }) => {
  await writeStatement(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=written`);
});

export const meta = titled("発言を書く");

export default function StatementNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    itemId: string;
    speaker: string;
    memberId: string;
    label: string;
    text: string;
  }>({ speaker: "member" });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="発言を書く"
      form={form}
      button="書き込む"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
    >
      <Select
        field={fields.itemId}
        label="議題"
        isOptional
        empty="会議全体"
        options={data.items.map((item) => ({ value: item.id, label: `${item.position} ${item.title}` }))}
      />
      <Choices
        field={fields.speaker}
        label="発言者"
        isRow
        options={Object.entries(speakerWords).map(([value, label]) => ({ value, label }))}
      />
      <Select
        field={fields.memberId}
        label="委員"
        isOptional
        empty="委員の発言のときに選んでください"
        options={data.members.map((member) => ({ value: member.id, label: `${member.name}（${member.kana}）` }))}
      />
      <TextField
        field={fields.label}
        label="職名・氏名"
        isOptional
        hint="委員でない人の発言のとき。例: 道路公園センター所長"
      />
      <TextArea field={fields.text} label="発言" rows={8} />
    </FormPage>
  );
}
