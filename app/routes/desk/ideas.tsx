import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dialoguePage } from "#app/domain/desk/dialogue-page.server.ts";
import { IdeaInput, sortingWords } from "#app/domain/dialogues/dialogues.schema.ts";
import { sortIdea } from "#app/domain/dialogues/sort-idea.server.ts";
import { found } from "#app/shared/errors.ts";
import { Choices, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await dialoguePage(viewer, sessionRef(params));
  return { ...data, item: found(data.items.find((item) => String(item.position) === params.item)) };
});

export const action = formAction(IdeaInput, async ({ viewer, params, input }) => {
  await sortIdea(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/dialogue?done=noted`);
});

export const meta = titled("出た考えを分ける");

export default function Ideas() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ text: string; sorting: string; reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/dialogue`;
  return (
    <FormPage
      title={`出た考えを分ける（議題${data.item.label} ${data.item.title}）`}
      form={form}
      button="記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "対話の場を記録する", href: back }]}
      intro={<p>公開のページに載ります。人の名前は書かないでください。</p>}
    >
      <TextArea field={fields.text} label="出た考え" rows={3} />
      <Choices
        field={fields.sorting}
        label="分け方"
        options={Object.entries(sortingWords).map(([value, label]) => ({ value, label }))}
      />
      <TextArea field={fields.reason} label="分けた理由" rows={2} />
    </FormPage>
  );
}
