import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SignInInput } from "#app/domain/accounts/accounts.schema.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { safeReturnTo } from "#app/web/safe-return.ts";
import { signInAs } from "#app/web/sign-in-as.server.ts";

export const loader = page(({ viewer, url }) => {
  if (viewer.accountId) throw redirect(safeReturnTo(url.searchParams.get("to")));
  const to = url.searchParams.get("to");
  return { isNeeded: to !== null, isKept: to === "/kept", query: url.search };
});

export const action = formAction(SignInInput, async ({ viewer, request, url, context, input }) => {
  const { accountId } = await signIn(viewer, input);
  await signInAs(context, request, viewer, accountId, "password");
  return redirect(safeReturnTo(url.searchParams.get("to")));
});

export const meta = titled("ログイン");

export default function Login() {
  const { isNeeded, isKept, query } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ email: string; password: string }>();
  return (
    <FormPage
      title="ログイン"
      form={form}
      button="ログイン"
      crumbs={[{ label: "表紙", href: "/" }]}
      intro={
        isNeeded ? (
          <p className="note">
            {isKept
              ? "続けるにはログインしてください。書いていた内容は、ログインの後に送れます。"
              : "続けるにはログインしてください。"}
          </p>
        ) : undefined
      }
      outro={
        <ul className="inline-links">
          <li>
            <a href={`/login/code${query}`}>メールで届く確認番号でログインする</a>
          </li>
          <li>
            <a href="/login/reset">パスワードを忘れたとき</a>
          </li>
          <li>
            <a href="/signup">初めての方</a>
          </li>
        </ul>
      }
    >
      <TextField field={fields.email} label="メールアドレス" type="email" inputMode="email" autoComplete="username" />
      <TextField field={fields.password} label="パスワード" type="password" autoComplete="current-password" />
    </FormPage>
  );
}
