import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addPaper } from "#app/domain/agenda/add-paper.server.ts";
import { groundWords, PaperInput } from "#app/domain/agenda/agenda.schema.ts";
import { closingGrounds } from "#app/domain/councils/rules.schema.ts";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { Choices, Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSession(viewer, sessionRef(params)));

export const action = formAction(PaperInput, async ({ viewer, params, input }) => {
  await addPaper(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=added`);
});

export const meta = titled("資料を加える");

export default function PaperNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    title: string;
    itemId: string;
    audience: string;
    closedGround: string;
    body: string;
  }>({ audience: "open" });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="資料を加える"
      form={form}
      button="加える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <TextField field={fields.title} label="資料の名称" hint="資料番号は自動で付きます。" />
      <Select
        field={fields.itemId}
        label="議題"
        isOptional
        empty="会議全体"
        options={data.items.map((item) => ({ value: item.id, label: `${item.position} ${item.title}` }))}
      />
      <Choices
        field={fields.audience}
        label="見られる人"
        options={[
          { value: "open", label: "公開" },
          { value: "members", label: "委員のみ" },
          { value: "closed", label: "非公開" },
        ]}
      />
      <Select
        field={fields.closedGround}
        label="非公開の理由"
        isOptional
        empty="非公開のときに選んでください"
        options={closingGrounds.map((value) => ({ value, label: groundWords[value] }))}
      />
      <TextArea field={fields.body} label="資料の本文" rows={14} hint="見出し（##）、箇条書き（-）、表が使えます。" />
    </FormPage>
  );
}
