import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TokenInput } from "#app/domain/accounts/accounts.schema.ts";
import { changeAddress } from "#app/domain/accounts/change-address.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ params }) => ({ token: params.token ?? "" }));

export const action = formAction(TokenInput, async ({ viewer, input }) => {
  await changeAddress(viewer, input);
  return redirect("/login?done=address");
});

export const meta = titled("メールアドレスの変更の確認");

/** The mailed link only shows this page; the press changes the address. */
export default function Address() {
  const { token } = useLoaderData<typeof loader>();
  const { form } = useActForm<{ token: string }>();
  return (
    <FormPage
      title="メールアドレスの変更の確認"
      form={form}
      button="このアドレスに変える"
      crumbs={[{ label: "マイページ", href: "/me" }]}
    >
      <input type="hidden" name="token" value={token} />
    </FormPage>
  );
}
