import { redirect } from "@remix-run/node";
import { AddressInput } from "#app/domain/accounts/accounts.schema.ts";
import { mySettings } from "#app/domain/accounts/my-settings.server.ts";
import { requestAddress } from "#app/domain/accounts/request-address.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { askPassword, formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async (args) => {
  const settings = await mySettings(args.viewer);
  if (settings.hasPassword) askPassword(args);
  return settings;
});

export const action = formAction(AddressInput, async ({ viewer, input }) => {
  await requestAddress(viewer, input);
  return redirect("/me/settings?done=sent");
});

export const meta = titled("メールアドレスを変える");

export default function Email() {
  const { form, fields } = useActForm<{ email: string }>();
  return (
    <FormPage
      title="メールアドレスを変える"
      form={form}
      button="確認のメールを送る"
      crumbs={[{ label: "設定", href: "/me/settings" }]}
      intro={<p>新しいアドレスに確認のメールを送ります。メールの案内を開くと変わります。</p>}
    >
      <TextField
        field={fields.email}
        label="新しいメールアドレス"
        type="email"
        inputMode="email"
        autoComplete="email"
      />
    </FormPage>
  );
}
