import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SignUpInput } from "#app/domain/accounts/accounts.schema.ts";
import { signUp } from "#app/domain/accounts/sign-up.server.ts";
import { BelongingFields } from "#app/domain/proposals/belonging-fields.tsx";
import { openWards } from "#app/domain/wards/ward-list.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { withBrowser } from "#app/web/browser.server.ts";
import { addressCookie } from "#app/web/cookies.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async ({ url }) => ({ wards: await openWards(), ward: url.searchParams.get("ward") }));

export const action = formAction(SignUpInput, async ({ viewer, request, context, input }) => {
  await signUp(await withBrowser(context, viewer, request.headers.get("Cookie")), input);
  return redirect("/login/code/confirmation", {
    headers: { "Set-Cookie": await addressCookie.serialize(input.email) },
  });
});

export const meta = titled("利用登録");

export default function SignUp() {
  const { wards, ward } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ displayName: string; email: string; ward: string; relation: string }>({ ward });
  return (
    <FormPage
      title="利用登録"
      form={form}
      button="投稿のきまりに同意して確認番号を受け取る"
      crumbs={[{ label: "ログイン", href: "/login" }]}
      intro={
        <p>
          賛同や意見には登録が要ります。困りごと・提案を書くだけなら、登録は要りません。
          <a href="/terms#posting">投稿のきまり</a>
        </p>
      }
    >
      <TextField
        field={fields.displayName}
        label="公開名"
        hint="ニックネームで構いません。本名は書かないでください。"
        autoComplete="nickname"
      />
      <TextField
        field={fields.email}
        label="メールアドレス"
        type="email"
        inputMode="email"
        autoComplete="email"
        hint="公開されません。"
      />
      <BelongingFields fields={fields} wards={wards} />
    </FormPage>
  );
}
