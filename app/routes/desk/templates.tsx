import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskTemplates } from "#app/domain/desk/desk-templates.server.ts";
import { reviseTemplates } from "#app/domain/templates/revise-templates.server.ts";
import {
  seatingWords,
  seatOrderWords,
  type Templates,
  TemplatesInput,
} from "#app/domain/templates/templates.schema.ts";
import { Choices, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskTemplates(viewer, params.ward ?? ""));

export const action = formAction(TemplatesInput, async ({ viewer, params, input }) => {
  await reviseTemplates(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/settings?done=saved`);
});

export const meta = titled("配る紙の様式");

export default function TemplatesPage() {
  const { ward, templates, revision } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<keyof Templates, string>>(templates);
  const back = `/wards/${ward.slug}/desk/settings`;
  const optionsOf = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <FormPage
      title="配る紙の様式"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "設定", href: back }]}
      intro={
        <p>
          次に作る開催通知、会議次第、席次と、新しく準備する会議の議題に使います。開催通知の文の中の{"{会議}"}、
          {"{日時}"}、{"{会場}"}、{"{出欠の期限}"}、{"{意見の締切}"}は、会議ごとに入ります。
        </p>
      }
    >
      <RevisionField revision={revision} />
      <TextArea
        field={fields.standingItems}
        label="毎回の議題"
        rows={3}
        isOptional
        hint="1行に1つ。新しい会議の議題の終わりに入ります。「前回会議録の確認」は自動で始めに入ります。"
      />
      <TextArea field={fields.noticeOpening} label="開催通知の始めの文" rows={3} />
      <TextArea field={fields.noticeDue} label="返事の期限の文" rows={3} />
      <TextArea
        field={fields.noticeClosing}
        label="開催通知の終わりの文"
        rows={3}
        isOptional
        hint="例: 駐車場の数に限りがあります。公共交通機関を御利用ください。"
      />
      <TextArea
        field={fields.orderBefore}
        label="議題の前に行うこと"
        rows={3}
        isOptional
        hint="会議次第に入ります。「開会」「区長の挨拶」のように、1行に1つずつ入力してください。"
      />
      <TextArea
        field={fields.orderAfter}
        label="議題の後に行うこと"
        rows={3}
        isOptional
        hint="「事務連絡」「閉会」のように、1行に1つずつ入力してください。"
      />
      <Choices field={fields.seating} label="席の並べ方" isRow options={optionsOf(seatingWords)} />
      <Choices field={fields.seatOrder} label="席の順" isRow options={optionsOf(seatOrderWords)} />
    </FormPage>
  );
}
