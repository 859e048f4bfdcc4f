import { redirect } from "@remix-run/node";
import { adminPage } from "#app/domain/desk/admin-page.server.ts";
import { addTheme } from "#app/domain/wards/add-theme.server.ts";
import { ThemeInput } from "#app/domain/wards/wards.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => adminPage(viewer));

export const action = formAction(ThemeInput, async ({ viewer, input }) => {
  await addTheme(viewer, input);
  return redirect("/admin?done=added");
});

export const meta = titled("テーマを加える");

export default function ThemeNew() {
  const { form, fields } = useActForm<{ name: string; slug: string }>();
  const back = "/admin";
  return (
    <FormPage
      title="テーマを加える"
      form={form}
      button="加える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "市の管理", href: back }]}
    >
      <TextField field={fields.name} label="テーマ" width="middle" />
      <TextField field={fields.slug} label="英字の名前" width="middle" hint="アドレスに使います。例: park" />
    </FormPage>
  );
}
