import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { applicationByCode, callPage } from "#app/domain/calls/call-page.server.ts";
import { ApplicationCodeInput } from "#app/domain/calls/calls.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { callPath, callRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => callPage(viewer, callRef(params)));

/** Posted, so that the code stays out of addresses and logs. */
export const action = formAction(ApplicationCodeInput, async ({ viewer, params, input }) => {
  const { id } = await applicationByCode(viewer, callRef(params), input.digits);
  return redirect(`${callPath(params)}/applications/${id}`);
});

export const meta = titled("応募を確かめる");

export default function CallReceipt() {
  const { ward, call } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ digits: string }>();
  const back = `/wards/${ward.slug}/calls/${call.id}`;
  return (
    <FormPage
      title="応募を確かめる"
      form={form}
      button="確かめる"
      back={{ href: back, label: "募集のページに戻る" }}
      crumbs={[{ label: call.title, href: back }]}
    >
      <TextField
        field={fields.digits}
        label="応募の番号"
        inputMode="numeric"
        width="middle"
        hint="例: 12345-67890-1234"
      />
    </FormPage>
  );
}
