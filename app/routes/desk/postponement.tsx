import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { postponeSession } from "#app/domain/sessions/postpone-session.server.ts";
import { ReasonInput } from "#app/domain/sessions/sessions.schema.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSession(viewer, sessionRef(params)));

export const action = formAction(ReasonInput, async ({ viewer, params, input }) => {
  await postponeSession(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=postponed`);
});

export const meta = titled("会議を延期する");

export default function Postponement() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="会議を延期する"
      form={form}
      button="延期を公表し、委員に通知する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <TextArea
        field={fields.reason}
        label="理由"
        rows={2}
        hint="公開のページに載り、委員に届きます。新しい日時が決まっているときは「変更を公表する」を使ってください。"
      />
    </FormPage>
  );
}
