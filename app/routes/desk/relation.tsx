import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { relateProposals } from "#app/domain/ties/relate-proposals.server.ts";
import { RelateInput } from "#app/domain/ties/ties.schema.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) => ({
  ...(await deskProposal(viewer, proposalRef(params))),
  chosen: /^\d{4}-\d{1,7}$/.exec(url.searchParams.get("other") ?? "")?.[0] ?? null,
}));

export const action = formAction(RelateInput, async ({ viewer, params, input }) => {
  await relateProposals(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=related`);
});

export const meta = titled("関係する提案を結び付ける");

export default function Relation() {
  const { ward, key, proposal, chosen } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"other" | "reason", string>>({
    other: chosen,
    reason: "同じ場所のことが書かれています。",
  });
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="関係する提案を結び付ける"
      form={form}
      button="結び付ける"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={<p>それぞれに答える提案どうしを、関係するものとして結び付けます。</p>}
    >
      <TextField field={fields.other} label="関係する提案の番号" width="middle" hint="例: 12 または 令和8年度 第12号" />
      <TextArea field={fields.reason} label="関係の説明" rows={3} hint="両方のページに載ります。" />
    </FormPage>
  );
}
