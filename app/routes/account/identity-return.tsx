import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CardInput } from "#app/domain/accounts/accounts.schema.ts";
import { confirmByCard } from "#app/domain/accounts/confirm-by-card.server.ts";
import { identityProvider } from "#app/platform/identity-provider.server.ts";
import { called } from "#app/shared/called.ts";
import { allow } from "#app/shared/errors.ts";
import { isSignedIn } from "#app/shared/viewer.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

/** Coming back changes nothing yet: what is to be recorded is pressed for, here. */
export const loader = page(({ viewer, url }) => {
  allow(isSignedIn(viewer));
  const [state, assertion] = [url.searchParams.get("state") ?? "", url.searchParams.get("id_token") ?? ""];
  return Promise.resolve({ state, assertion, displayName: viewer.displayName });
});

export const action = formAction(CardInput, async ({ viewer, input }) => {
  await confirmByCard(viewer, identityProvider(), input);
  return redirect("/me/settings?done=card-confirmed");
});

export const meta = titled("本人の確認を終える");

export default function IdentityReturn() {
  const { state, assertion, displayName } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<"state" | "assertion", string>>();
  const isBack = state !== "" && assertion !== "";
  return (
    <FormPage
      title="本人の確認を終える"
      form={form}
      button="確認を記録する"
      isBlocked={!isBack}
      back={{ href: "/me/identity", label: "初めからやり直す" }}
      crumbs={[{ label: "本人の確認", href: "/me/identity" }]}
      intro={
        <p>
          {isBack
            ? `認証のページから戻りました。${called(displayName)}の登録に、公的個人認証で確かめたことを記録します。`
            : "認証が終わっていません。初めから行ってください。"}
        </p>
      }
    >
      <input type="hidden" name="state" value={state} />
      <input type="hidden" name="assertion" value={assertion} />
    </FormPage>
  );
}
