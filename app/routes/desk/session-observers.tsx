import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { reviseSession } from "#app/domain/sessions/revise-session.server.ts";
import { ObserversInput } from "#app/domain/sessions/sessions.schema.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSession(viewer, sessionRef(params)));

export const action = formAction(ObserversInput, async ({ viewer, params, input }) => {
  await reviseSession(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=saved`);
});

export const meta = titled("傍聴の案内");

export default function SessionObservers() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ observerCap: string; observerNote: string }>({
    observerCap: String(data.session.observerCap),
    observerNote: data.session.observerNote,
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="傍聴の案内"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <RevisionField revision={data.session.revision} />
      <TextField
        field={fields.observerCap}
        label="傍聴の定員"
        inputMode="numeric"
        width="short"
        hint="0 にすると、傍聴できない会議になります。"
      />
      <TextArea
        field={fields.observerNote}
        label="傍聴の案内"
        rows={4}
        hint="受付の方法、撮影・録音、手話・託児の申込期限など"
      />
    </FormPage>
  );
}
