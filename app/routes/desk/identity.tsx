import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { IdentityInput, identityMeans, identityMeansWords } from "#app/domain/accounts/accounts.schema.ts";
import { confirmIdentity } from "#app/domain/accounts/confirm-identity.server.ts";
import { deskSettings } from "#app/domain/desk/desk-settings.server.ts";
import { Choices, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSettings(viewer, params.ward ?? ""));

export const action = formAction(IdentityInput, async ({ viewer, params, input }) => {
  await confirmIdentity(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/settings?done=identity-confirmed`);
});

export const meta = titled("利用者の住所を確認する");

export default function Identity() {
  const { ward } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ email: string; means: string }>();
  const back = `/wards/${ward.slug}/desk/settings`;
  return (
    <FormPage
      title="利用者の住所を確認する"
      form={form}
      button="確認したことを記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "設定", href: back }]}
      intro={
        <p>
          窓口で住所の分かる書類を見たとき、または郵送した手紙で確かめたときに記録します。書類の写しや番号は残しません。個人番号（マイナンバー）の書かれた面は、見ないでください。
        </p>
      }
    >
      <TextField field={fields.email} label="利用者のメールアドレス" type="email" />
      <Choices
        field={fields.means}
        label="確かめ方"
        options={identityMeans.map((value) => ({ value, label: identityMeansWords[value] }))}
      />
    </FormPage>
  );
}
