import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { changeSession } from "#app/domain/sessions/change-session.server.ts";
import { OwnDuesFields } from "#app/domain/sessions/own-dues-fields.tsx";
import { ChangeSessionInput } from "#app/domain/sessions/sessions.schema.ts";
import { Select, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSession(viewer, sessionRef(params)));

export const action = formAction(ChangeSessionInput, async ({ viewer, params, input }) => {
  await changeSession(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=changed`);
});

export const meta = titled("変更を公表する");

export default function SessionChange() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    date: string;
    startTime: string;
    endTime: string;
    venueId: string;
    room: string;
    ownRepliesDueOn: string;
    ownOpinionsDueOn: string;
    ownOpinionsDueTime: string;
    reason: string;
  }>({
    date: data.session.date,
    startTime: data.session.startTime,
    endTime: data.session.endTime,
    venueId: data.session.venue.id,
    room: data.session.room,
    ...data.session.ownDues,
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="変更を公表する"
      form={form}
      button="変更を公表し、委員に通知する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <TextField field={fields.date} label="開催日" type="date" width="middle" />
      <TextField field={fields.startTime} label="開始時刻" type="time" width="short" />
      <TextField field={fields.endTime} label="終了予定の時刻" type="time" width="short" />
      <Select
        field={fields.venueId}
        label="会場"
        options={data.venues.map((venue) => ({ value: venue.id, label: venue.name }))}
      />
      <TextField field={fields.room} label="部屋" width="middle" />
      {data.rules.preset === "statutory" && <OwnDuesFields fields={fields} />}
      <TextArea field={fields.reason} label="変更の理由" rows={2} hint="公開のページに、変更の時刻とともに載ります。" />
    </FormPage>
  );
}
