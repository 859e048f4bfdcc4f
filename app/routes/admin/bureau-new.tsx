import { redirect } from "@remix-run/node";
import { adminPage } from "#app/domain/desk/admin-page.server.ts";
import { addBureau } from "#app/domain/wards/add-bureau.server.ts";
import { BureauInput } from "#app/domain/wards/wards.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => adminPage(viewer));

export const action = formAction(BureauInput, async ({ viewer, input }) => {
  await addBureau(viewer, input);
  return redirect("/admin?done=added");
});

export const meta = titled("局を加える");

export default function BureauNew() {
  const { form, fields } = useActForm<{ name: string; kana: string }>();
  return (
    <FormPage
      title="局を加える"
      form={form}
      button="加える"
      back={{ href: "/admin", label: "やめる" }}
      crumbs={[{ label: "市の管理", href: "/admin" }]}
    >
      <TextField field={fields.name} label="局の名称" />
      <TextField field={fields.kana} label="ふりがな" />
    </FormPage>
  );
}
