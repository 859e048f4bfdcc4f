import { redirect } from "@remix-run/node";
import { DeleteInput } from "#app/domain/accounts/accounts.schema.ts";
import { deleteAccount } from "#app/domain/accounts/delete-account.server.ts";
import { mySettings } from "#app/domain/accounts/my-settings.server.ts";
import { Checks } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => mySettings(viewer));

export const action = formAction(DeleteInput, async ({ viewer }) => {
  await deleteAccount(viewer);
  return redirect("/?done=departed");
});

export const meta = titled("退会");

export default function Departure() {
  const { form, fields } = useActForm<{ sure: string }>();
  return (
    <FormPage
      title="退会"
      form={form}
      button="退会する"
      isDanger
      crumbs={[{ label: "設定", href: "/me/settings" }]}
      back={{ href: "/me/settings", label: "やめる" }}
      intro={
        <p>
          メールアドレス、公開名、パスワードを消します。載っている提案と意見は記録として残り、名前は「退会した利用者」になります。
        </p>
      }
    >
      <Checks
        field={fields.sure}
        label="確認"
        checked={[]}
        options={[{ value: "on", label: "元に戻せないことを確かめました" }]}
      />
    </FormPage>
  );
}
