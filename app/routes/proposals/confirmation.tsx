import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TokenInput } from "#app/domain/accounts/accounts.schema.ts";
import { needsPassword } from "#app/domain/accounts/ways-to-sign-in.server.ts";
import { confirmByLink } from "#app/domain/proposals/confirm-by-link.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { signInAs } from "#app/web/sign-in-as.server.ts";

export const loader = page(({ params }) => ({ token: params.token ?? "" }));

export const action = formAction(TokenInput, async ({ viewer, request, context, input }) => {
  const { accountId } = await confirmByLink(viewer, input);
  if (await needsPassword(accountId, viewer.now)) return redirect("/login?to=/me");
  await signInAs(context, request, viewer, accountId, "code");
  return redirect("/me?done=confirmed");
});

export const meta = titled("連絡先の確認");

/** The mailed link only shows this page; the press confirms. */
export default function Confirmation() {
  const { token } = useLoaderData<typeof loader>();
  const { form } = useActForm<{ token: string }>();
  return (
    <FormPage
      title="連絡先の確認"
      form={form}
      button="確認する"
      crumbs={[{ label: "表紙", href: "/" }]}
      intro={<p>お送りいただいた提案の連絡先を確認します。確認すると、区からの返事がメールで届きます。</p>}
    >
      <input type="hidden" name="token" value={token} />
    </FormPage>
  );
}
