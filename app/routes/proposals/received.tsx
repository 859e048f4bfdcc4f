import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CodeInput } from "#app/domain/accounts/accounts.schema.ts";
import { needsPassword } from "#app/domain/accounts/ways-to-sign-in.server.ts";
import { confirmProposal } from "#app/domain/proposals/confirm-proposal.server.ts";
import { readDraft } from "#app/domain/proposals/drafts.server.ts";
import { promised, receiptById } from "#app/domain/reports/receipt-page.server.ts";
import { fiscalYearName } from "#app/shared/dates.ts";
import { refuse } from "#app/shared/errors.ts";
import { showNumber } from "#app/shared/written-number.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { LongDay } from "#app/ui/day.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Page } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { readDraftSecret } from "#app/web/cookies.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { signInAs } from "#app/web/sign-in-as.server.ts";

export const loader = page(async ({ viewer, params, request }) => {
  const ward = params.ward ?? "";
  const { sent } = await readDraft(viewer, ward, await readDraftSecret(request));
  const receipt = sent ? await receiptById(sent.proposalId) : null;
  if (!sent || !receipt) throw redirect(`/wards/${ward}/proposals/new`);
  return {
    ward: receipt.ward,
    fiscalYear: receipt.fiscalYear,
    number: receipt.number,
    title: receipt.title,
    isConfirmed: receipt.confirmedAt !== null,
    isWardOnly: receipt.wardOnlyAt !== null,
    email: receipt.contactEmail,
    code: showNumber(sent.receiptCode),
    days: promised(receipt),
  };
});

export const action = formAction(CodeInput, async ({ viewer, params, request, context, input }) => {
  const ward = params.ward ?? "";
  const { sent } = await readDraft(viewer, ward, await readDraftSecret(request));
  if (!sent) refuse("受付の内容が見つかりません。受付の控え番号で調べてください。");
  const { accountId } = await confirmProposal(viewer, sent.proposalId, input.code);
  if (!(await needsPassword(accountId, viewer.now))) await signInAs(context, request, viewer, accountId, "code");
  return redirect(`/wards/${ward}/proposals/new/received?done=confirmed`);
});

export const meta = titled("受け付けました");

export default function Received() {
  const { ward, fiscalYear, number, title, isConfirmed, isWardOnly, email, code, days } =
    useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ code: string }>();
  return (
    <Page title="受け付けました" crumbs={[{ label: ward.name, href: `/wards/${ward.slug}` }]}>
      <ErrorSummary form={form} />
      <p>
        <strong>
          {ward.name} {fiscalYearName(fiscalYear)} 第{number}号
        </strong>
        「{title}」
      </p>
      <p>
        {!isWardOnly && (
          <>
            <LongDay day={days.publishBy} />
            までに掲載するかを、
          </>
        )}
        <LongDay day={days.officeBy} />
        までに担当課を、
        <LongDay day={days.answerBy} />
        までに最初の回答をお知らせします。
      </p>
      <p>
        受付の控え番号 <strong>{code}</strong>　<a href="/receipts">控え番号でいつでも調べられます</a>
      </p>
      {isConfirmed ? (
        <p className="note">
          連絡先を確認しました。返事はメールでお届けします。<a href="/me">マイページを見る</a>
        </p>
      ) : (
        <ActForm id={form.id}>
          <TextField
            field={fields.code}
            label="確認番号"
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
            hint={`${email ?? "メール"}に届いた6桁の番号。メールの中のページを開いても確認できます。`}
          />
          <p className="actions">
            <Button>確認する</Button>
          </p>
          <p>
            {isWardOnly
              ? "確認がなくても区には届きます。返事には確認が必要です。"
              : "確認がなくても区には届きます。掲載と返事には確認が必要です。"}
          </p>
          <p>
            <a href={`/wards/${ward.slug}/proposals/new/received/code`}>番号を送り直す・アドレスを直す</a>
          </p>
          <p>
            <a href="/about#other-ways">メールを使わない方: 紙・電話・窓口</a>
          </p>
        </ActForm>
      )}
    </Page>
  );
}
