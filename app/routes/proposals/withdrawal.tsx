import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { WithdrawInput } from "#app/domain/proposals/proposals.schema.ts";
import { withdrawProposal } from "#app/domain/proposals/withdraw-proposal.server.ts";
import { ownProposal } from "#app/domain/reports/proposal-page.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => ownProposal(viewer, proposalRef(params)));

export const action = formAction(WithdrawInput, async ({ viewer, params, input }) => {
  await withdrawProposal(viewer, proposalRef(params), input);
  return redirect(`/wards/${params.ward}/proposals/${params.proposal}?done=proposal-withdrawn`);
});

export const meta = titled("提案を取り下げる");

export default function Withdrawal() {
  const { ward, key, title, isOver } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${ward.slug}/proposals/${key}`;
  return (
    <FormPage
      title="提案を取り下げる"
      form={form}
      button="この提案を取り下げる"
      isDanger
      isBlocked={isOver}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `「${title}」`, href: back }]}
      intro={
        isOver ? (
          <p>区が回答したか、もう終わった提案のため、取り下げられません。</p>
        ) : (
          <p>取り下げると、区は回答しません。提案と理由は、これまでの経過とともに残ります。</p>
        )
      }
    >
      <TextArea field={fields.reason} label="取り下げる理由" rows={3} />
    </FormPage>
  );
}
