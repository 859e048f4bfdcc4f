import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { arriveMember } from "#app/domain/sessions/arrive-member.server.ts";
import { PresenceInput } from "#app/domain/sessions/sessions.schema.ts";
import { Checks, Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runPage(viewer, sessionRef(params)));

export const action = formAction(PresenceInput, async ({ viewer, params, input }) => {
  await arriveMember(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});

export const meta = titled("着席を記録する");

export default function Arrivals() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; time: string; online: string }>({ time: data.nowTime });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="着席を記録する"
      form={form}
      button="記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
    >
      <Select
        field={fields.memberId}
        label="委員"
        empty="選んでください"
        options={data.members
          .filter((member) => !member.isPresent)
          .map((member) => ({ value: member.id, label: member.name }))}
      />
      <TextField field={fields.time} label="時刻" type="time" width="short" />
      <Checks
        field={fields.online}
        label="出席のしかた"
        checked={[]}
        options={[{ value: "on", label: "オンラインで出席" }]}
      />
    </FormPage>
  );
}
