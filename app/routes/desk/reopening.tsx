import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { reopenSession } from "#app/domain/sessions/reopen-session.server.ts";
import { ReasonInput } from "#app/domain/sessions/sessions.schema.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) => {
  const data = await deskSession(viewer, sessionRef(params));
  askPassword({ viewer, url });
  return data;
});

export const action = formAction(ReasonInput, async ({ viewer, params, input }) => {
  await reopenSession(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=reopened`);
});

export const meta = titled("閉会を取り消す");

export default function Reopening() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="閉会を取り消す"
      form={form}
      button="閉会を取り消して再開する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <TextArea
        field={fields.reason}
        label="理由"
        rows={2}
        hint="公開のページに載ります。例: 議題3の採決を終えないまま閉会を記録したため"
      />
    </FormPage>
  );
}
