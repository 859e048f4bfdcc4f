import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSettings } from "#app/domain/desk/desk-settings.server.ts";
import { addOffice } from "#app/domain/wards/add-office.server.ts";
import { OfficeInput } from "#app/domain/wards/wards.schema.ts";
import { Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSettings(viewer, params.ward ?? ""));

export const action = formAction(OfficeInput, async ({ viewer, params, input }) => {
  await addOffice(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/settings?done=added`);
});

export const meta = titled("部署を加える");

export default function OfficeNew() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    name: string;
    kana: string;
    bureauId: string;
    email: string;
    tel: string;
  }>();
  const back = `/wards/${data.ward.slug}/desk/settings`;
  return (
    <FormPage
      title="部署を加える"
      form={form}
      button="加える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "設定", href: back }]}
    >
      <TextField field={fields.name} label="部署の名称" />
      <TextField field={fields.kana} label="ふりがな" />
      <Select
        field={fields.bureauId}
        label="所管局"
        isOptional
        empty="なし"
        options={data.bureaus.map((bureau) => ({ value: bureau.id, label: bureau.name }))}
      />
      <TextField
        field={fields.email}
        label="代表のメールアドレス"
        type="email"
        hint="お知らせは個人ではなく部署に届きます。"
      />
      <TextField field={fields.tel} label="電話番号" type="tel" width="middle" />
    </FormPage>
  );
}
