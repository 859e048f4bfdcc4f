import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ResetInput } from "#app/domain/accounts/accounts.schema.ts";
import { resetPassword } from "#app/domain/accounts/reset-password.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ params }) => ({ token: params.token ?? "" }));

export const action = formAction(ResetInput, async ({ viewer, input }) => {
  await resetPassword(viewer, input);
  return redirect("/login?done=password");
});

export const meta = titled("新しいパスワード");

export default function Reset() {
  const { token } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ password: string }>();
  return (
    <FormPage
      title="新しいパスワード"
      form={form}
      button="設定する"
      back={{ href: "/login/reset", label: "案内をもう一度受け取る" }}
      crumbs={[{ label: "ログイン", href: "/login" }]}
    >
      <input type="hidden" name="token" value={token} />
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
