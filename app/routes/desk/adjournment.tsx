import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { AdjournmentInput } from "#app/domain/sessions/sessions.schema.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { afterSitting, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runPage(viewer, sessionRef(params)));

export const action = formAction(AdjournmentInput, async ({ viewer, params, input }) => {
  await closeSession(viewer, sessionRef(params), input);
  return redirect(`${afterSitting(viewer, params)}?done=adjourned`);
});

export const meta = titled("延会にする");

export default function Adjournment() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ time: string; adjournReason: string }>({ time: data.nowTime });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  const left = data.items.filter(
    (item) => !item.result && !item.isWithdrawn && (item.kind === "consultation" || item.kind === "deliberation"),
  );
  return (
    <FormPage
      title="延会にする"
      form={form}
      button="延会にする"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      isBlocked={left.length === 0}
      intro={
        left.length === 0 ? (
          <p>結果のない協議事項はありません。「閉会する」から閉会してください。</p>
        ) : (
          <p>
            きょうの会議をここで終え、残りの議題を別の日に続けます。議題{left.map((item) => item.label).join("、")}
            は継続審議になり、次の会議に送れます。着席している委員の記録は、この時刻で終わります。
          </p>
        )
      }
    >
      <TextField field={fields.time} label="時刻" type="time" width="short" />
      <TextArea
        field={fields.adjournReason}
        label="延会の理由"
        rows={2}
        hint="会議のページに載ります。例: 定足数に足りなくなったため"
      />
    </FormPage>
  );
}
