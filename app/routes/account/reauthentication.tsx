import { redirect } from "@remix-run/node";
import { PasswordInput } from "#app/domain/accounts/accounts.schema.ts";
import { mySettings } from "#app/domain/accounts/my-settings.server.ts";
import { reauthenticate } from "#app/domain/accounts/reauthenticate.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { safeReturnTo } from "#app/web/safe-return.ts";

export const loader = page(({ viewer }) => mySettings(viewer));

export const action = formAction(PasswordInput, async ({ viewer, url, input }) => {
  await reauthenticate(viewer, input);
  return redirect(safeReturnTo(url.searchParams.get("to")));
});

export const meta = titled("パスワードの確認");

export default function Reauthentication() {
  const { form, fields } = useActForm<{ password: string }>();
  return (
    <FormPage
      title="パスワードの確認"
      form={form}
      button="確かめる"
      crumbs={[{ label: "マイページ", href: "/me" }]}
      intro={<p>大切な操作の前に、パスワードをもう一度入力してください。</p>}
    >
      <TextField field={fields.password} label="パスワード" type="password" autoComplete="current-password" />
    </FormPage>
  );
}
