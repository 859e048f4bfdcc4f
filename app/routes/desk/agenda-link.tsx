import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskChoices, deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { linkAgenda } from "#app/domain/proposals/link-agenda.server.ts";
import { LinkInput } from "#app/domain/proposals/proposals.schema.ts";
import { Select, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const shown = await deskProposal(viewer, proposalRef(params));
  return { ...shown, ...(await deskChoices(viewer, shown.ward.id)) };
});

export const action = formAction(LinkInput, async ({ viewer, params, input }) => {
  await linkAgenda(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=linked`);
});

export const meta = titled("会議の議題に結び付ける");

export default function AgendaLink() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"itemId" | "reason", string>>();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="会議の議題に結び付ける"
      form={form}
      button="結び付ける"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
      intro={<p>準備中の会議の議題から選びます。議題がないときは、先に会議の次第に加えてください。</p>}
    >
      <Select
        field={fields.itemId}
        label="議題"
        empty="選んでください"
        options={data.items.map((item) => ({
          value: item.id,
          label: `第${item.session.ordinal}回${item.session.title} 議題${item.label} ${item.title}`,
        }))}
      />
      <TextArea
        field={fields.reason}
        label="議題に取り上げる理由"
        rows={2}
        hint="開催を公表すると、提案の経過に載ります。例: 賛同が多く、区のほかの町でも同じことが起きているため"
      />
    </FormPage>
  );
}
