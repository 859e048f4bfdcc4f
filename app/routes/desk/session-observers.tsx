import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { isByEntry, recordingWords } from "#app/domain/sessions/observing.ts";
import { reviseSession } from "#app/domain/sessions/revise-session.server.ts";
import { ObserversInput } from "#app/domain/sessions/sessions.schema.ts";
import { Choices, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskSession(viewer, sessionRef(params));
  return { ...data, isByEntry: isByEntry(data.rules) };
});

export const action = formAction(ObserversInput, async ({ viewer, params, input }) => {
  await reviseSession(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}?done=saved`);
});

export const meta = titled("傍聴の案内");

type Fields = Record<
  | "observerCap"
  | "observerNote"
  | "pressSeats"
  | "recording"
  | "observersDueOn"
  | "signDueOn"
  | "captionsDueOn"
  | "childcareDueOn",
  string
>;

export default function SessionObservers() {
  const data = useLoaderData<typeof loader>();
  const { session } = data;
  const { form, fields } = useActForm<Fields>({
    observerCap: String(session.observing.cap),
    observerNote: session.observing.note,
    pressSeats: String(session.observing.pressSeats),
    recording: session.recording,
    observersDueOn: session.observersDueOn,
    signDueOn: session.signDueOn,
    captionsDueOn: session.captionsDueOn,
    childcareDueOn: session.childcareDueOn,
  });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}`;
  return (
    <FormPage
      title="傍聴の案内"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${session.ordinal}回${session.title}`, href: back }]}
    >
      <RevisionField revision={session.revision} />
      <TextField
        field={fields.observerCap}
        label="傍聴の定員"
        inputMode="numeric"
        width="short"
        hint="0 にすると、傍聴できない会議になります。"
      />
      <TextArea field={fields.observerNote} label="傍聴の案内" rows={3} hint="受付の場所と時刻など" />
      {data.isByEntry && (
        <TextField
          field={fields.observersDueOn}
          label="傍聴の申込期限"
          type="date"
          width="middle"
          isOptional
          hint="この日の終わりまで受け付けます。空けておくと、開催日の3日前（開庁日）になります。"
        />
      )}
      <TextField field={fields.pressSeats} label="報道席" inputMode="numeric" width="short" />
      <Choices
        field={fields.recording}
        label="撮影・録音"
        options={Object.entries(recordingWords).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        field={fields.signDueOn}
        label="手話通訳の申込期限"
        type="date"
        width="middle"
        isOptional
        hint="用意しないときは、空けておいてください。要約筆記、託児も同じです。"
      />
      <TextField field={fields.captionsDueOn} label="要約筆記の申込期限" type="date" width="middle" isOptional />
      <TextField field={fields.childcareDueOn} label="託児の申込期限" type="date" width="middle" isOptional />
    </FormPage>
  );
}
