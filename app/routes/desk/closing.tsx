import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { ClosingInput } from "#app/domain/sessions/sessions.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { afterSitting, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runPage(viewer, sessionRef(params)));

export const action = formAction(ClosingInput, async ({ viewer, params, input }) => {
  await closeSession(viewer, sessionRef(params), input);
  return redirect(`${afterSitting(viewer, params)}?done=closed`);
});

export const meta = titled("閉会");

export default function Closing() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ time: string }>({ time: data.nowTime });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="閉会"
      form={form}
      button="閉会する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={
        <p>
          着席している委員の記録は、閉会の時刻で自動的に終わります。議題を残して別の日に続けるときは、
          <a href={`${back}/adjournment`}>延会にする</a>を選んでください。
        </p>
      }
    >
      <TextField field={fields.time} label="時刻" type="time" width="short" />
    </FormPage>
  );
}
