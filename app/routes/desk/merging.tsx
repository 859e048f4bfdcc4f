import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { mergeProposal } from "#app/domain/ties/merge-proposal.server.ts";
import { MergeInput } from "#app/domain/ties/ties.schema.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) => ({
  ...(await deskProposal(viewer, proposalRef(params))),
  chosen: /^\d{4}-\d{1,7}$/.exec(url.searchParams.get("into") ?? "")?.[0] ?? null,
}));

export const action = formAction(MergeInput, async ({ viewer, params, input }) => {
  await mergeProposal(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=merged`);
});

export const meta = titled("ほかの提案に統合する");

export default function Merging() {
  const { ward, key, proposal, chosen } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"into" | "reason", string>>({
    into: chosen,
    reason: "同じ内容の提案があり、一つにまとめてお答えするためです。",
  });
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="ほかの提案に統合する"
      form={form}
      button="統合する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        <p>
          この提案の続きは、統合先で進めます。賛同した人は統合先に引き継がれ、提案した人には統合先のお知らせが届きます。この提案のページと経過は残ります。
        </p>
      }
    >
      <TextField field={fields.into} label="統合先の番号" width="middle" hint="例: 12 または 令和8年度 第12号" />
      <TextArea
        field={fields.reason}
        label="統合する理由"
        rows={3}
        hint="提案した人に知らせ、これまでの経過に載ります。"
      />
    </FormPage>
  );
}
