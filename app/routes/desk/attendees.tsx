import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { noteAttendees } from "#app/domain/sessions/note-attendees.server.ts";
import { AttendeesInput } from "#app/domain/sessions/sessions.schema.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runPage(viewer, sessionRef(params)));

export const action = formAction(AttendeesInput, async ({ viewer, params, input }) => {
  await noteAttendees(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});

export const meta = titled("職員・参与・傍聴者");

export default function Attendees() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    staffPresent: string;
    advisersPresent: string;
    observerCount: string;
    pressCount: string;
  }>({
    staffPresent: data.session.staffPresent,
    advisersPresent: data.session.advisersPresent,
    observerCount: String(data.session.observerCount ?? 0),
    pressCount: String(data.session.pressCount ?? 0),
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="職員・参与・傍聴者"
      form={form}
      button="記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
    >
      <TextArea field={fields.staffPresent} label="出席した職員" isOptional rows={3} />
      <TextArea field={fields.advisersPresent} label="出席した参与" isOptional rows={2} />
      <TextField field={fields.observerCount} label="傍聴者の数" inputMode="numeric" width="short" />
      <TextField field={fields.pressCount} label="報道関係者の数" inputMode="numeric" width="short" />
    </FormPage>
  );
}
