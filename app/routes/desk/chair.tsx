import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { PresidingInput } from "#app/domain/sessions/sessions.schema.ts";
import { takeChair } from "#app/domain/sessions/take-chair.server.ts";
import { Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runPage(viewer, sessionRef(params)));

export const action = formAction(PresidingInput, async ({ viewer, params, input }) => {
  await takeChair(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});

export const meta = titled("進行する人を代える");

export default function Chair() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; time: string }>({ time: data.nowTime });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="進行する人を代える"
      form={form}
      button="代える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
    >
      <Select
        field={fields.memberId}
        label="進行する委員"
        empty="選んでください"
        options={data.members
          .filter((member) => member.isPresent)
          .map((member) => ({ value: member.id, label: member.name }))}
      />
      <TextField field={fields.time} label="時刻" type="time" width="short" />
    </FormPage>
  );
}
