import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ResultInput } from "#app/domain/calls/calls.schema.ts";
import { deskCall } from "#app/domain/calls/desk-calls.server.ts";
import { tellResult } from "#app/domain/calls/tell-result.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { callRef, deskPath } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) => {
  const data = await deskCall(viewer, callRef(params));
  askPassword({ viewer, url });
  return data;
});

export const action = formAction(ResultInput, async ({ viewer, params, input }) => {
  await tellResult(viewer, callRef(params), input);
  return redirect(`${deskPath(params)}/calls/${params.call}?done=result-told`);
});

export const meta = titled("選考の結果を知らせる");

export default function CallResult() {
  const { ward, call, counts } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ resultNote: string }>();
  const back = `/wards/${ward.slug}/desk/calls/${call.id}`;
  return (
    <FormPage
      title="選考の結果を知らせる"
      form={form}
      button={`公表し、応募した${counts.standing}人に知らせる`}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: call.title, href: back }]}
      isBlocked={call.state !== "judging"}
      intro={
        call.state === "judging" ? (
          <p>
            応募{counts.standing}名、選ばれた人{counts.chosen}
            名を公表します。氏名は公表しません。メールのない人には、郵便か電話で知らせ、そのことを記録します。
            {counts.left > 0 && <strong>選考の結果を記録していない応募が{counts.left}件あります。</strong>}
          </p>
        ) : (
          <p>締切の後、選考の結果をすべて記録してから知らせます。</p>
        )
      }
    >
      <TextArea
        field={fields.resultNote}
        label="公表する結果"
        isOptional
        rows={3}
        hint="例: 委嘱は令和9年4月1日の予定です。"
      />
    </FormPage>
  );
}
