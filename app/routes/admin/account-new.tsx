import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CreateAccountInput } from "#app/domain/accounts/accounts.schema.ts";
import { createAccount } from "#app/domain/accounts/create-account.server.ts";
import { accountNewPage } from "#app/domain/desk/admin-page.server.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => accountNewPage(viewer));

export const action = formAction(CreateAccountInput, async ({ viewer, input }) => {
  await createAccount(viewer, input);
  return redirect("/admin?done=registered");
});

export const meta = titled("利用者を作る");

export default function AccountNew() {
  const { form, fields } = useActForm<{ email: string; displayName: string; realName: string }>();
  const { sendsMail } = useLoaderData<typeof loader>();
  const back = "/admin";
  return (
    <FormPage
      title="利用者を作る"
      form={form}
      button={sendsMail ? "作って案内を送る" : "作る"}
      intro={
        !sendsMail && (
          <p>
            メールを送る設定（SMTP_URL）がないので、案内のメールは届きません。作った後に、サーバーで
            <code>npm run admin -- reset-password メールアドレス</code>
            を実行すると、パスワードを設定するページのアドレスが出ます。本人に渡してください。
          </p>
        )
      }
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "市の管理", href: back }]}
    >
      <TextField field={fields.email} label="メールアドレス" type="email" />
      <TextField
        field={fields.displayName}
        label="表示する名前"
        hint="職員は「職名 姓」など、公になってよい名前にしてください。"
      />
      <TextField
        field={fields.realName}
        label="本名"
        isOptional
        hint="市の管理者だけが見られ、見たことは記録に残ります。"
      />
    </FormPage>
  );
}
