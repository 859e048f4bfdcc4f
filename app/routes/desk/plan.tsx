import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { planChoices } from "#app/domain/desk/proposal-choices.server.ts";
import { linkPlan } from "#app/domain/plans/link-plan.server.ts";
import { LinkPlanInput } from "#app/domain/plans/plans.schema.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => planChoices(viewer, proposalRef(params)));

export const action = formAction(LinkPlanInput, async ({ viewer, params, input }) => {
  await linkPlan(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}/plan?done=saved`);
});

export const meta = titled("市の計画に結び付ける");

export default function Plan() {
  const { ward, key, proposal, items, linked } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ planItemId: string }>();
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="市の計画に結び付ける"
      form={form}
      button="結び付ける"
      back={{ href: back, label: "提案に戻る" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      isBlocked={items.length === 0}
      intro={
        <>
          {items.length === 0 && linked.length === 0 && <p>計画の項目がありません。市の管理者が加えます。</p>}
          {linked.map((item) => (
            <ActForm key={item.id} action={`${back}/plan/removal`} name={`removal-${item.id}`}>
              <input type="hidden" name="planItemId" value={item.id} />
              <p>
                {item.name} <Button isQuiet>結び付けを外す</Button>
              </p>
            </ActForm>
          ))}
        </>
      }
    >
      <Select
        field={fields.planItemId}
        label="計画の項目"
        empty="選んでください"
        options={items.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormPage>
  );
}
