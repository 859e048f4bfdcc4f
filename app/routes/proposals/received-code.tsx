import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RequestCodeInput } from "#app/domain/accounts/accounts.schema.ts";
import { readDraft } from "#app/domain/proposals/drafts.server.ts";
import { resendCode } from "#app/domain/proposals/resend-code.server.ts";
import { receiptById } from "#app/domain/reports/receipt-page.server.ts";
import { refuse } from "#app/shared/errors.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { readDraftSecret } from "#app/web/cookies.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, params, request }) => {
  const ward = params.ward ?? "";
  const { sent } = await readDraft(viewer, ward, await readDraftSecret(request));
  const receipt = sent ? await receiptById(sent.proposalId) : null;
  if (!receipt || receipt.confirmedAt) throw redirect(`/wards/${ward}/proposals/new`);
  return { ward: receipt.ward, email: receipt.contactEmail };
});

export const action = formAction(RequestCodeInput, async ({ viewer, params, request, input }) => {
  const ward = params.ward ?? "";
  const { sent } = await readDraft(viewer, ward, await readDraftSecret(request));
  if (!sent) refuse("受付の内容が見つかりません。受付の控え番号で調べてください。");
  await resendCode(viewer, sent.proposalId, input);
  return redirect(`/wards/${ward}/proposals/new/received?done=sent`);
});

export const meta = titled("確認番号を送り直す");

export default function ReceivedCode() {
  const { ward, email } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ email: string }>({ email });
  const back = `/wards/${ward.slug}/proposals/new/received`;
  return (
    <FormPage
      title="確認番号を送り直す"
      form={form}
      button="送り直す"
      crumbs={[{ label: ward.name, href: `/wards/${ward.slug}` }]}
      back={{ href: back, label: "やめる" }}
      intro={<p>アドレスを書き間違えていたときは、直してから送り直してください。</p>}
    >
      <TextField
        field={fields.email}
        label="メールアドレス"
        type="email"
        inputMode="email"
        autoComplete="email"
        hint="公開されません。"
      />
    </FormPage>
  );
}
