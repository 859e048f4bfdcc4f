import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SetPasswordInput } from "#app/domain/accounts/accounts.schema.ts";
import { mySettings } from "#app/domain/accounts/my-settings.server.ts";
import { setPassword } from "#app/domain/accounts/set-password.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => mySettings(viewer));

export const action = formAction(SetPasswordInput, async ({ viewer, input }) => {
  await setPassword(viewer, input);
  return redirect("/login?done=password");
});

export const meta = titled("パスワード");

export default function Password() {
  const { hasPassword } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ current: string; password: string }>();
  return (
    <FormPage
      title="パスワード"
      form={form}
      button="設定する"
      crumbs={[{ label: "設定", href: "/me/settings" }]}
      intro={<p>設定すると、すべての端末でログインし直しになります。</p>}
    >
      {hasPassword && (
        <TextField field={fields.current} label="今のパスワード" type="password" autoComplete="current-password" />
      )}
      <TextField
        field={fields.password}
        label="新しいパスワード"
        type="password"
        autoComplete="new-password"
        hint="12文字以上"
      />
    </FormPage>
  );
}
