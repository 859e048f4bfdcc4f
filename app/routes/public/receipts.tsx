import { data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { limitTries } from "#app/domain/accounts/limits.server.ts";
import { publicStage, stageWords } from "#app/domain/proposals/proposals.policy.ts";
import { promised, receiptByCode } from "#app/domain/reports/receipt-page.server.ts";
import { statusWords } from "#app/domain/responses/responses.schema.ts";
import { dayFromColumn } from "#app/shared/dates.ts";
import { refuse } from "#app/shared/errors.ts";
import { tenDigits } from "#app/shared/fields.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { LongDay } from "#app/ui/day.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

const Input = z.object({ digits: tenDigits("控え番号") });

/** Looking up changes nothing, but is posted so that the number stays out of addresses and logs. */
export const action = formAction(Input, async ({ viewer, input }) => {
  await limitTries(viewer, "receipt", input.digits);
  const receipt =
    (await receiptByCode(input.digits)) ??
    refuse("この控え番号の受付は見つかりません。番号を確かめてください。", "digits");
  return data({
    found: {
      title: receipt.title,
      number: receipt.number,
      ward: receipt.ward,
      isConfirmed: receipt.confirmedAt !== null,
      key: receipt.publishedAt ? `${receipt.fiscalYear}-${receipt.number}` : null,
      held: receipt.heldReason,
      stage: stageWords[publicStage(receipt, false)],
      office: receipt.office?.name ?? null,
      answerBy: isDue(receipt)
        ? receipt.officeDueOn
          ? dayFromColumn(receipt.officeDueOn)
          : promised(receipt).answerBy
        : null,
      progress: receipt.progress[0]?.text ?? null,
      result: receipt.endReason,
      response: receipt.responses[0]
        ? { status: statusWords[receipt.responses[0].status], text: receipt.responses[0].text }
        : null,
    },
  });
});

const isDue = ({ answeredAt, endedAt }: Record<"answeredAt" | "endedAt", Date | null>) => !answeredAt && !endedAt;

export const meta = titled("受付番号で調べる");

export default function Receipts() {
  const { form, fields } = useActForm<{ digits: string }>();
  const answer = useActionData() as { found?: Found } | undefined;
  return (
    <Page
      title="受付番号で調べる"
      crumbs={[{ label: "表紙", href: "/" }]}
      lead="受付のときにお知らせした10桁の控え番号で、いまの状況を見られます。"
    >
      <ErrorSummary form={form} />
      {answer?.found && <Receipt found={answer.found} />}
      <ActForm id={form.id}>
        <TextField field={fields.digits} label="控え番号" inputMode="numeric" width="middle" hint="例: 123-456-7890" />
        <p className="actions">
          <Button>調べる</Button>
        </p>
      </ActForm>
      <p>
        <a href="/receipts/claim">紙・電話・窓口で寄せた提案を、自分の提案として登録する</a>
      </p>
    </Page>
  );
}

type Found = {
  title: string;
  number: number;
  ward: { slug: string; name: string };
  isConfirmed: boolean;
  key: string | null;
  held: string | null;
  stage: string;
  office: string | null;
  answerBy: string | null;
  progress: string | null;
  result: string | null;
  response: { status: string; text: string } | null;
};

function Receipt({ found }: { found: Found }) {
  return (
    <Section title={`${found.ward.name} 第${found.number}号「${found.title}」`}>
      <Facts
        facts={[
          { label: "いま", value: found.stage },
          found.office !== null && { label: "担当課", value: found.office },
          found.held !== null && { label: "掲載しない理由", value: found.held },
          found.answerBy !== null && {
            label: "最初の回答",
            value: (
              <>
                <LongDay day={found.answerBy} />
                まで
              </>
            ),
          },
          found.progress !== null && { label: "取組状況", value: <Words>{found.progress}</Words> },
          found.result !== null && { label: "結果", value: <Words>{found.result}</Words> },
          !found.isConfirmed && { label: "連絡先", value: "まだ確認されていません。" },
        ]}
      />
      {found.response && (
        <>
          <p>
            <strong>{found.response.status}</strong>
          </p>
          <Words>{found.response.text}</Words>
        </>
      )}
      {found.key && (
        <p>
          <a href={`/wards/${found.ward.slug}/proposals/${found.key}`}>これまでの経過を見る</a>
        </p>
      )}
    </Section>
  );
}
