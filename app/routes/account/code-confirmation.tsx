import { redirect } from "@remix-run/node";
import { CodeInput } from "#app/domain/accounts/accounts.schema.ts";
import { confirmCode } from "#app/domain/accounts/confirm-code.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { addressCookie, readAddress } from "#app/web/cookies.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { safeReturnTo } from "#app/web/safe-return.ts";
import { signInAs } from "#app/web/sign-in-as.server.ts";

export const loader = page(async ({ request }) => {
  if (!(await readAddress(request))) throw redirect("/login/code");
  return {};
});

export const action = formAction(CodeInput, async ({ viewer, request, url, context, input }) => {
  const email = await readAddress(request);
  if (!email) return redirect("/login/code");
  const { accountId } = await confirmCode(viewer, { email, code: input.code });
  await signInAs(context, request, viewer, accountId, "code");
  return redirect(safeReturnTo(url.searchParams.get("to")), {
    headers: { "Set-Cookie": await addressCookie.serialize("", { maxAge: 0 }) },
  });
});

export const meta = titled("確認番号の入力");

export default function CodeConfirmation() {
  const { form, fields } = useActForm<{ code: string }>();
  return (
    <FormPage
      title="確認番号の入力"
      form={form}
      button="確認する"
      crumbs={[{ label: "ログイン", href: "/login" }]}
      back={{ href: "/login/code", label: "番号を送り直す" }}
      intro={<p>登録のあるアドレスなら、6桁の確認番号をメールで送りました。30分間使えます。</p>}
    >
      <TextField field={fields.code} label="確認番号" inputMode="numeric" autoComplete="one-time-code" width="short" />
    </FormPage>
  );
}
