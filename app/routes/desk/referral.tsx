import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { ReferInput } from "#app/domain/proposals/proposals.schema.ts";
import { referElsewhere } from "#app/domain/proposals/refer-elsewhere.server.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(ReferInput, async ({ viewer, params, input }) => {
  await referElsewhere(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=referred`);
});

export const meta = titled("ほかの窓口へ案内する");

export default function Referral() {
  const { ward, key, proposal } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ counter: string; contact: string; reason: string }>({
    reason: "窓口で手続きや相談ができる内容のためです。",
  });
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="ほかの窓口へ案内する"
      form={form}
      button="案内して終える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        <p>
          区民会議で話し合うものではなく、窓口で受け付けるものに使います。提案した人にメールで知らせ、困りごと・提案の一覧から外します。経過は残ります。
        </p>
      }
    >
      <TextField field={fields.counter} label="案内先の窓口" hint="例: 幸区役所 保険年金課" />
      <TextField field={fields.contact} label="窓口の電話・場所" hint="例: 1階4番窓口　044-000-0000" />
      <TextArea field={fields.reason} label="案内する理由" rows={3} />
    </FormPage>
  );
}
