import { data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { byNumber } from "#app/domain/accounts/guesses.server.ts";
import { matterNumberIn } from "#app/domain/proposals/matter-number.rules.ts";
import { mattersNamed, type NamedMatter } from "#app/domain/reports/matters-named.server.ts";
import { receiptByCode, receiptStanding, type Standing } from "#app/domain/reports/receipt-page.server.ts";
import { ReceiptStanding } from "#app/domain/reports/receipt-standing.tsx";
import { fiscalYearName } from "#app/shared/dates.ts";
import { refuse } from "#app/shared/errors.ts";
import { line, writtenNumber } from "#app/shared/fields.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Page } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

const code = writtenNumber("控え番号");
const Input = z.object({ digits: line("控え番号", 60) });

/** Looking up changes nothing, but is posted so that the number stays out of addresses and logs. */
export const action = formAction(Input, async ({ viewer, input: { digits } }) => {
  const matter = matterNumberIn(digits);
  if (matter) return data({ named: await mattersNamed(viewer, matter), typed: digits }, { status: 422 });
  const { data: number, error } = code.safeParse(digits);
  if (number === undefined) refuse(error?.issues[0]?.message ?? "", "digits");
  const receipt = await byNumber(
    viewer,
    async () =>
      (await receiptByCode(number)) ?? refuse("この控え番号の受付は見つかりません。番号を確かめてください。", "digits"),
  );
  return data({ found: await receiptStanding(receipt) });
});

export const meta = titled("控え番号で調べる");

export default function Receipts() {
  const answer = useActionData() as { found?: Standing[]; named?: NamedMatter[]; typed?: string } | undefined;
  const { form, fields } = useActForm<{ digits: string }>(answer?.typed ? { digits: answer.typed } : {});
  return (
    <Page
      title="控え番号で調べる"
      crumbs={[{ label: "表紙", href: "/" }]}
      lead="受付のときにお知らせした控え番号で、いまの状況を見られます。"
    >
      <ErrorSummary form={form} />
      {answer?.named && <ByMatterNumber named={answer.named} />}
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

/** 受付番号 names a matter and opens nothing: what everybody may read of it is a link away. */
function ByMatterNumber({ named }: { named: NamedMatter[] }) {
  return (
    <div className="error-summary" role="alert">
      <h2>受付番号では開けません。控え番号を入れてください</h2>
      <p>控え番号は、受付の画面や控えの紙にある14桁（以前のものは10桁）の番号です。</p>
      {named.length > 0 && (
        <>
          <p>この受付番号で、サイトに載っているもの</p>
          <ul>
            {named.map((one) => (
              <li key={one.href}>
                <a href={one.href}>
                  {one.ward} {fiscalYearName(one.fiscalYear)} 第{one.number}号　{one.title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
