import { data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { byNumber } from "#app/domain/accounts/guesses.server.ts";
import { receiptByCode, receiptStanding, type Standing } from "#app/domain/reports/receipt-page.server.ts";
import { ReceiptStanding } from "#app/domain/reports/receipt-standing.tsx";
import { refuse } from "#app/shared/errors.ts";
import { writtenNumber } from "#app/shared/fields.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Page } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

const Input = z.object({ digits: writtenNumber("控え番号") });

/** Looking up changes nothing, but is posted so that the number stays out of addresses and logs. */
export const action = formAction(Input, async ({ viewer, input }) => {
  const receipt = await byNumber(
    viewer,
    async () =>
      (await receiptByCode(input.digits)) ??
      refuse("この控え番号の受付は見つかりません。番号を確かめてください。", "digits"),
  );
  return data({ found: await receiptStanding(receipt) });
});

export const meta = titled("受付番号で調べる");

export default function Receipts() {
  const { form, fields } = useActForm<{ digits: string }>();
  const answer = useActionData() as { found?: Standing[] } | undefined;
  return (
    <Page
      title="受付番号で調べる"
      crumbs={[{ label: "表紙", href: "/" }]}
      lead="受付のときにお知らせした控え番号で、いまの状況を見られます。"
    >
      <ErrorSummary form={form} />
      {answer?.found?.map((one) => (
        <ReceiptStanding key={`${one.fiscalYear}-${one.number}`} one={one} />
      ))}
      <ActForm id={form.id}>
        <TextField
          field={fields.digits}
          label="控え番号"
          inputMode="numeric"
          width="middle"
          hint="例: 12345-67890-1234"
        />
        <p className="actions">
          <Button>調べる</Button>
        </p>
      </ActForm>
      <p>
        <a href="/receipts/appeal">区の回答・決定の見直しを、控え番号で申し出る</a>
      </p>
      <p>
        <a href="/receipts/claim">紙・電話・窓口で寄せた提案を、自分の提案として登録する</a>
      </p>
    </Page>
  );
}
