import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { resultWords, SettleInput } from "#app/domain/agenda/agenda.schema.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { runItem } from "#app/domain/desk/run-parts.server.ts";
import { Choices, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runItem(viewer, itemRef(params)));

export const action = formAction(SettleInput, async ({ viewer, params, input }) => {
  await settleAgendaItem(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=settled`);
});

export const meta = titled("議題の結果");

export default function ItemResult() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ result: string; memo: string }>({
    result: data.item.result,
    memo: data.item.memo,
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title={`議題${data.item.label}「${data.item.title}」の結果`}
      form={form}
      button="記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
    >
      {data.item.result && <input type="hidden" name="before" value={data.item.result} />}
      <Choices
        field={fields.result}
        label="結果"
        options={(["reported", "noted", "carried_over"] as const).map((value) => ({
          value,
          label: resultWords[value],
        }))}
      />
      <TextArea field={fields.memo} label="メモ" isOptional rows={4} hint="会議録の下書きになります。" />
    </FormPage>
  );
}
