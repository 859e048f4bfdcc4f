import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dialoguePage } from "#app/domain/desk/dialogue-page.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { ClosingInput } from "#app/domain/sessions/sessions.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => dialoguePage(viewer, sessionRef(params)));

export const action = formAction(ClosingInput, async ({ viewer, params, input }) => {
  await closeSession(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=closed`);
});

export const meta = titled("閉会");

export default function DialogueClosing() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ time: string }>({ time: data.nowTime });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/dialogue`;
  return (
    <FormPage
      title="閉会"
      form={form}
      button="閉会する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "対話の場を記録する", href: back }]}
      intro={<p>出た考えは、閉会の後でも分けて記録できます。</p>}
    >
      <TextField field={fields.time} label="時刻" type="time" width="short" />
    </FormPage>
  );
}
