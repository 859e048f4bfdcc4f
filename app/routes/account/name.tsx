import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DisplayNameInput } from "#app/domain/accounts/accounts.schema.ts";
import { mySettings } from "#app/domain/accounts/my-settings.server.ts";
import { renameAccount } from "#app/domain/accounts/rename-account.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => mySettings(viewer));

export const action = formAction(DisplayNameInput, async ({ viewer, input }) => {
  await renameAccount(viewer, input);
  return redirect("/me/settings?done=saved");
});

export const meta = titled("公開名を変える");

export default function Name() {
  const { displayName } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ displayName: string }>({ displayName });
  return (
    <FormPage
      title="公開名を変える"
      form={form}
      button="変える"
      crumbs={[{ label: "設定", href: "/me/settings" }]}
      intro={<p>これから書くものに使います。すでに載っているものの名前は変わりません。</p>}
    >
      <TextField field={fields.displayName} label="公開名" autoComplete="nickname" />
    </FormPage>
  );
}
