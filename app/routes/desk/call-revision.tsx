import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CallFields, type CallForm } from "#app/domain/calls/call-fields.tsx";
import { ReviseCallInput } from "#app/domain/calls/calls.schema.ts";
import { deskCall } from "#app/domain/calls/desk-calls.server.ts";
import { reviseCall } from "#app/domain/calls/revise-call.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { callRef, deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskCall(viewer, callRef(params)));

export const action = formAction(ReviseCallInput, async ({ viewer, params, input }) => {
  await reviseCall(viewer, callRef(params), input);
  return redirect(`${deskPath(params)}/calls/${params.call}?done=saved`);
});

export const meta = titled("募集を直す");

export default function CallRevision() {
  const { ward, call } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<CallForm>({ ...call, seats: String(call.seats) });
  const back = `/wards/${ward.slug}/desk/calls/${call.id}`;
  return (
    <FormPage
      title="募集を直す"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: call.title, href: back }]}
    >
      <RevisionField revision={call.revision} />
      <CallFields fields={fields} />
    </FormPage>
  );
}
