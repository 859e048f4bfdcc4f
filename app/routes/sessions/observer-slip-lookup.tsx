import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ObserverCodeInput } from "#app/domain/observers/observers.schema.ts";
import { observerFormPage, slipByCode } from "#app/domain/observers/slip-page.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => observerFormPage(viewer, sessionRef(params)));

/** Looking up changes nothing, but is posted so that the code stays out of addresses and logs. */
export const action = formAction(ObserverCodeInput, async ({ viewer, params, input }) => {
  const { id } = await slipByCode(viewer, sessionRef(params), input.digits);
  return redirect(`${sessionPath(params)}/observers/${id}`);
});

export const meta = titled("傍聴の申込みを確かめる");

export default function ObserverSlipLookup() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ digits: string }>();
  const back = `/wards/${data.ward.slug}/sessions/${data.key}`;
  return (
    <FormPage
      title="傍聴の申込みを確かめる"
      form={form}
      button="確かめる"
      back={{ href: back, label: "会議のページに戻る" }}
      crumbs={[{ label: `第${data.ordinal}回${data.title}`, href: back }]}
    >
      <TextField
        field={fields.digits}
        label="傍聴の番号"
        inputMode="numeric"
        width="middle"
        hint="例: 12345-67890-1234"
      />
    </FormPage>
  );
}
