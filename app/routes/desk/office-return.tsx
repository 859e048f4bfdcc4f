import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { ReturnInput } from "#app/domain/proposals/proposals.schema.ts";
import { returnProposal } from "#app/domain/proposals/return-proposal.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(ReturnInput, async ({ viewer, params, input }) => {
  await returnProposal(viewer, proposalRef(params), input);
  return redirect(`${deskPath(params)}?done=returned`);
});

export const meta = titled("企画課へ戻す");

export default function OfficeReturn() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="企画課へ戻す"
      form={form}
      button="戻す"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
    >
      <TextArea field={fields.reason} label="戻す理由" rows={3} hint="例: 道路の管理は県のため" />
    </FormPage>
  );
}
