import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dialoguePage } from "#app/domain/desk/dialogue-page.server.ts";
import { OpenDialogueInput, wayWords } from "#app/domain/dialogues/dialogues.schema.ts";
import { openDialogue } from "#app/domain/dialogues/open-dialogue.server.ts";
import { Checks, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => dialoguePage(viewer, sessionRef(params)));

export const action = formAction(OpenDialogueInput, async ({ viewer, params, input }) => {
  await openDialogue(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/dialogue?done=opened`);
});

export const meta = titled("対話の場を開く");

type Fields = Record<
  "time" | "facilitator" | "participantIds" | "staffPresent" | "observerCount" | "pressCount",
  string
>;

export default function DialogueOpening() {
  const { ward, key, session, participants } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Fields>({ time: session.startTime, observerCount: "0", pressCount: "0" });
  const back = `/wards/${ward.slug}/desk/sessions/${key}`;
  const given = (form.initialValue as { participantIds?: string | string[] } | undefined)?.participantIds;
  return (
    <FormPage
      title="対話の場を開く"
      form={form}
      button="開会する"
      isBlocked={participants.length === 0}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${session.ordinal}回${session.title}`, href: back }]}
      intro={
        participants.length === 0 ? (
          <p>
            先に<a href={`${back}/participants`}>参加する人</a>を登録してください。
          </p>
        ) : (
          <p>来なかった人の印だけを外してください。</p>
        )
      }
    >
      <TextField field={fields.time} label="開会の時刻" type="time" width="short" />
      <TextField field={fields.facilitator} label="進行役" width="middle" />
      <Checks
        field={fields.participantIds}
        label="参加した人"
        options={participants.map(({ id, name, way }) => ({ value: id, label: name, hint: wayWords[way] }))}
        checked={given ? [given].flat() : participants.map(({ id }) => id)}
      />
      <TextArea field={fields.staffPresent} label="出席した職員" isOptional rows={2} />
      <TextField field={fields.observerCount} label="傍聴者の数" inputMode="numeric" width="short" />
      <TextField field={fields.pressCount} label="報道関係者の数" inputMode="numeric" width="short" />
    </FormPage>
  );
}
