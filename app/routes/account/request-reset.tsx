import { redirect } from "@remix-run/node";
import { RequestCodeInput } from "#app/domain/accounts/accounts.schema.ts";
import { requestReset } from "#app/domain/accounts/request-reset.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const action = formAction(RequestCodeInput, async ({ viewer, input }) => {
  await requestReset(viewer, input);
  return redirect("/login/reset?done=sent");
});

export const meta = titled("パスワードの再設定");

export default function RequestReset() {
  const { form, fields } = useActForm<{ email: string }>();
  return (
    <FormPage
      title="パスワードの再設定"
      form={form}
      button="案内を送る"
      crumbs={[{ label: "ログイン", href: "/login" }]}
      intro={<p>登録のあるアドレスに、新しいパスワードを設定するための案内を送ります。</p>}
    >
      <TextField field={fields.email} label="メールアドレス" type="email" inputMode="email" autoComplete="username" />
    </FormPage>
  );
}
