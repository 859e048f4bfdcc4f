import { redirect } from "@remix-run/node";
import { z } from "zod";
import { claimProposal } from "#app/domain/proposals/claim-proposal.server.ts";
import { allow } from "#app/shared/errors.ts";
import { writtenNumber } from "#app/shared/fields.ts";
import { isSignedIn } from "#app/shared/viewer.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

const Input = z.object({ digits: writtenNumber("控え番号") });

export const loader = page(({ viewer }) => {
  allow(isSignedIn(viewer));
  return {};
});

export const action = formAction(Input, async ({ viewer, input }) => {
  const { ward, key } = await claimProposal(viewer, input);
  return redirect(`/wards/${ward}/proposals/${key}?done=claimed`);
});

export const meta = titled("控え番号で自分の提案にする");

export default function ReceiptClaim() {
  const { form, fields } = useActForm<{ digits: string }>();
  return (
    <FormPage
      title="控え番号で自分の提案にする"
      form={form}
      button="自分の提案にする"
      back={{ href: "/receipts", label: "やめる" }}
      crumbs={[{ label: "控え番号で調べる", href: "/receipts" }]}
      intro={
        <p>
          紙、電話、窓口などで寄せた提案を、登録したあなたの提案にします。区の回答や取組状況が、メールで届くようになります。公開名は変わりません。
        </p>
      }
    >
      <TextField
        field={fields.digits}
        label="控え番号"
        inputMode="numeric"
        width="middle"
        hint="例: 12345-67890-1234"
      />
    </FormPage>
  );
}
