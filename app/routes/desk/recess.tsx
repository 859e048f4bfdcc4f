import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { RecessInput } from "#app/domain/sessions/sessions.schema.ts";
import { startRecess } from "#app/domain/sessions/start-recess.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runPage(viewer, sessionRef(params)));

export const action = formAction(RecessInput, async ({ viewer, params, input }) => {
  await startRecess(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=resting`);
});

export const meta = titled("休憩する");

export default function Recess() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ time: string }>({ time: data.nowTime });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="休憩する"
      form={form}
      button="休憩に入る"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
      intro={<p>休憩の間も、出席の記録はそのまま続きます。席を外す委員は「退席」で記録してください。</p>}
    >
      <TextField field={fields.time} label="時刻" type="time" width="short" />
    </FormPage>
  );
}
