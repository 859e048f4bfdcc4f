import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskSettings } from "#app/domain/desk/desk-settings.server.ts";
import { reviseContact } from "#app/domain/wards/revise-contact.server.ts";
import { ContactInput } from "#app/domain/wards/wards.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSettings(viewer, params.ward ?? ""));

export const action = formAction(ContactInput, async ({ viewer, params, input }) => {
  await reviseContact(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/settings?done=saved`);
});

export const meta = titled("区の連絡先");

export default function ContactLine() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    contactSection: string;
    contactTel: string;
    contactExt: string;
    contactFax: string;
    contactEmail: string;
    urgentContact: string;
  }>(data.contact);
  const back = `/wards/${data.ward.slug}/desk/settings`;
  return (
    <FormPage
      title="区の連絡先"
      form={form}
      button="保存する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "設定", href: back }]}
    >
      <TextField field={fields.contactSection} label="課名" />
      <TextField field={fields.contactTel} label="電話番号" type="tel" width="middle" />
      <TextField field={fields.contactExt} label="内線" isOptional width="short" />
      <TextField field={fields.contactFax} label="FAX番号" type="tel" isOptional width="middle" />
      <TextField field={fields.contactEmail} label="メールアドレス" type="email" />
      <TextField
        field={fields.urgentContact}
        label="危険な場所・急ぎの修理の連絡先"
        hint="例: 道路公園センター 044-000-0000"
      />
    </FormPage>
  );
}
