import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RecuseInput } from "#app/domain/agenda/agenda.schema.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { runItem } from "#app/domain/desk/run-parts.server.ts";
import { Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runItem(viewer, itemRef(params)));

export const action = formAction(RecuseInput, async ({ viewer, params, input }) => {
  await recuseMember(viewer, itemRef(params), input);
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});

export const meta = titled("委員の除斥");

export default function Recusals() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/run`;
  return (
    <FormPage
      title="委員の除斥"
      form={form}
      button="除斥を記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議を記録する", href: back }]}
    >
      <Select
        field={fields.memberId}
        label="委員"
        empty="選んでください"
        options={data.members
          .filter((member) => member.isPresent)
          .map((member) => ({ value: member.id, label: member.name }))}
      />
      <TextField field={fields.reason} label="除斥の理由" hint="例: 自己の利害に関係するため" />
    </FormPage>
  );
}
