import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { splitProposal } from "#app/domain/ties/split-proposal.server.ts";
import { SplitInput } from "#app/domain/ties/ties.schema.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(SplitInput, async ({ viewer, params, input }) => {
  const { key } = await splitProposal(viewer, proposalRef(params), input);
  return redirect(`/wards/${params.ward}/desk/proposals/${key}?done=split`);
});

export const meta = titled("二つに分ける");

export default function Division() {
  const { ward, key, proposal } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"title" | "body" | "reason", string>>({
    body: proposal.body,
    reason: "担当課が分かれるため、別にお答えします。",
  });
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="二つに分ける"
      form={form}
      button="分ける"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        <p>
          一つの提案に二つのことが書かれていて、担当や答えが別になるときに使います。分けた提案には新しい番号が付き、掲載するか・担当課・回答を別に決めます。
        </p>
      }
    >
      <TextField field={fields.title} label="分けた提案の件名" />
      <TextArea field={fields.body} label="分けた提案の内容" rows={6} />
      <TextArea field={fields.reason} label="分ける理由" rows={3} hint="二つの提案の、これまでの経過に載ります。" />
    </FormPage>
  );
}
