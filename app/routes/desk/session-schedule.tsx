import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { OwnDuesFields } from "#app/domain/sessions/own-dues-fields.tsx";
import { reviseSession } from "#app/domain/sessions/revise-session.server.ts";
import { onlineWords, ReviseSessionInput } from "#app/domain/sessions/sessions.schema.ts";
import { Choices, Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSession(viewer, sessionRef(params)));

export const action = formAction(ReviseSessionInput, async ({ viewer, params, input }) => {
  await reviseSession(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=saved`);
});

export const meta = titled("日時と会場");

export default function SessionSchedule() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    title: string;
    date: string;
    startTime: string;
    endTime: string;
    venueId: string;
    room: string;
    onlineMode: string;
    onlineUrl: string;
    ownRepliesDueOn: string;
    ownOpinionsDueOn: string;
    ownOpinionsDueTime: string;
  }>({
    title: data.session.title,
    date: data.session.date,
    startTime: data.session.startTime,
    endTime: data.session.endTime,
    venueId: data.session.venue.id,
    room: data.session.room,
    onlineMode: data.session.onlineMode,
    onlineUrl: data.session.onlineUrl,
    ...data.session.ownDues,
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="日時と会場"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.session.ordinal}回${data.session.title}`, href: back }]}
    >
      <RevisionField revision={data.session.revision} />
      <TextField field={fields.title} label="会議の名称" />
      <TextField field={fields.date} label="開催日" type="date" width="middle" />
      <TextField field={fields.startTime} label="開始時刻" type="time" width="short" />
      <TextField field={fields.endTime} label="終了予定の時刻" type="time" width="short" />
      <Select
        field={fields.venueId}
        label="会場"
        options={data.venues.map((venue) => ({ value: venue.id, label: venue.name }))}
      />
      <TextField field={fields.room} label="部屋" width="middle" />
      <Choices
        field={fields.onlineMode}
        label="オンラインでの出席"
        isRow
        options={Object.entries(onlineWords).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        field={fields.onlineUrl}
        label="オンラインの会場のURL"
        type="url"
        isOptional
        hint="「委員のみ」のときは、委員だけに示します。"
      />
      <OwnDuesFields fields={fields} />
    </FormPage>
  );
}
