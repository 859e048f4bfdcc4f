import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { adminContact } from "#app/domain/desk/admin-page.server.ts";
import { reviseCityContact } from "#app/domain/wards/revise-city-contact.server.ts";
import { CityContactInput } from "#app/domain/wards/wards.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => adminContact(viewer));

export const action = formAction(CityContactInput, async ({ viewer, input }) => {
  await reviseCityContact(viewer, input);
  return redirect("/admin?done=saved");
});

export const meta = titled("市の連絡先");

export default function CityContact() {
  const contact = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ contactSection: string; contactTel: string; contactEmail: string }>(contact);
  return (
    <FormPage
      title="市の連絡先"
      form={form}
      button="保存する"
      back={{ href: "/admin", label: "やめる" }}
      crumbs={[{ label: "市の管理", href: "/admin" }]}
      intro={<p>開いていない区のページで、問い合わせ先としてお知らせします。</p>}
    >
      <TextField field={fields.contactSection} label="課名" />
      <TextField field={fields.contactTel} label="電話番号" type="tel" width="middle" />
      <TextField field={fields.contactEmail} label="メールアドレス" type="email" />
    </FormPage>
  );
}
