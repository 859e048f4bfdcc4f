import { redirect } from "@remix-run/node";
import { appealByReceipt } from "#app/domain/appeals/appeal-by-receipt.server.ts";
import { AppealFields } from "#app/domain/appeals/appeal-fields.tsx";
import { ReceiptAppealInput } from "#app/domain/appeals/appeals.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const action = formAction(ReceiptAppealInput, async ({ viewer, input }) => {
  await appealByReceipt(viewer, input);
  return redirect("/receipts?done=appealed-by-receipt");
});

export const meta = titled("控え番号で見直しを申し出る");

export default function ReceiptAppeal() {
  const { form, fields } = useActForm<Record<"digits" | "text" | "sure", string>>();
  return (
    <FormPage
      title="控え番号で見直しを申し出る"
      form={form}
      button="見直しを申し出る"
      back={{ href: "/receipts", label: "やめる" }}
      crumbs={[{ label: "控え番号で調べる", href: "/receipts" }]}
      intro={
        <>
          <p>
            登録していない方が、区の回答や、サイトに掲載しないことの見直しを申し出るページです。初めに決めた人とは別の職員が見直します。回答や決定から60日の間、申し出られます。
          </p>
          <p>結果と理由は、控え番号で調べると読めます。申し出た理由は、区の担当者だけが読みます。</p>
        </>
      }
    >
      <TextField
        field={fields.digits}
        label="控え番号"
        inputMode="numeric"
        width="middle"
        hint="例: 12345-67890-1234"
      />
      <AppealFields fields={fields} />
    </FormPage>
  );
}
