import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApplicationFields, type ApplicationForm } from "#app/domain/calls/application-fields.tsx";
import { applyForSeat } from "#app/domain/calls/apply-for-seat.server.ts";
import { PaperApplicationInput } from "#app/domain/calls/calls.schema.ts";
import { deskCall } from "#app/domain/calls/desk-calls.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { callRef, deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskCall(viewer, callRef(params)));

export const action = formAction(PaperApplicationInput, async ({ viewer, params, input }) => {
  await applyForSeat(viewer, callRef(params), input);
  return redirect(`${deskPath(params)}/calls/${params.call}?done=registered`);
});

export const meta = titled("紙の応募を入力する");

export default function DeskCallApplication() {
  const { ward, call } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<ApplicationForm>();
  const back = `/wards/${ward.slug}/desk/calls/${call.id}`;
  return (
    <FormPage
      title="紙の応募を入力する"
      form={form}
      button="応募を登録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: call.title, href: back }]}
      isBlocked={!["open", "judging"].includes(call.state)}
      intro={!["open", "judging"].includes(call.state) && <p>いま、この募集は受け付けていません。</p>}
    >
      <ApplicationFields fields={fields} isDesk />
    </FormPage>
  );
}
