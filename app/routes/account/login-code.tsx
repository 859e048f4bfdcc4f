import { redirect } from "@remix-run/node";
import { RequestCodeInput } from "#app/domain/accounts/accounts.schema.ts";
import { requestCode } from "#app/domain/accounts/request-code.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { withBrowser } from "#app/web/browser.server.ts";
import { addressCookie } from "#app/web/cookies.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const action = formAction(RequestCodeInput, async ({ viewer, request, url, context, input }) => {
  await requestCode(await withBrowser(context, viewer, request.headers.get("Cookie")), input);
  return redirect(`/login/code/confirmation${url.search}`, {
    headers: { "Set-Cookie": await addressCookie.serialize(input.email) },
  });
});

export const meta = titled("確認番号でログイン");

export default function LoginCode() {
  const { form, fields } = useActForm<{ email: string }>();
  return (
    <FormPage
      title="確認番号でログイン"
      form={form}
      button="確認番号を送る"
      crumbs={[{ label: "ログイン", href: "/login" }]}
    >
      <TextField field={fields.email} label="メールアドレス" type="email" inputMode="email" autoComplete="username" />
    </FormPage>
  );
}
