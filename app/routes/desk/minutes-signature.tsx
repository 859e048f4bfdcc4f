import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { EnteredSignatureInput } from "#app/domain/minutes/minutes.schema.ts";
import { signMinutes } from "#app/domain/minutes/sign-minutes.server.ts";
import { Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskMinutes(viewer, sessionRef(params)));

export const action = formAction(EnteredSignatureInput, async ({ viewer, params, input }) => {
  await signMinutes(viewer, sessionRef(params), input);
  return redirect(`${deskSessionPath(params)}/minutes?done=registered`);
});

export const meta = titled("紙の署名を記録する");

export default function MinutesSignature() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ memberId: string; signedOn: string }>({ signedOn: data.today });
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/minutes`;
  return (
    <FormPage
      title="紙の署名を記録する"
      form={form}
      button="記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "会議録", href: back }]}
      intro={<p>いまの会議録を印刷し、署名を受けたことを記録します。この後に文を直すと、署名し直しになります。</p>}
    >
      <input type="hidden" name="seen" value={data.seen} />
      <Select
        field={fields.memberId}
        label="署名した委員"
        empty="選んでください"
        options={data.signers.map(({ memberId, name }) => ({ value: memberId, label: name }))}
      />
      <TextField field={fields.signedOn} label="署名の日" type="date" width="middle" />
    </FormPage>
  );
}
