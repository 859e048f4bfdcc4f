import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskRevision } from "#app/domain/desk/desk-revision.server.ts";
import { SettleRevisionInput } from "#app/domain/proposals/proposals.schema.ts";
import { settleRevision } from "#app/domain/proposals/settle-revision.server.ts";
import { Choices, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { TextChange } from "#app/ui/text-change.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRevisionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskRevision(viewer, proposalRevisionRef(params)));

export const action = formAction(SettleRevisionInput, async ({ viewer, params, input }) => {
  await settleRevision(viewer, proposalRevisionRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=revision-settled`);
});

export const meta = titled("文の直しを確かめる");

export default function ProposalRevision() {
  const { ward, key, proposal, revision } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"decision" | "declineReason", string>>();
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="文の直しを確かめる"
      form={form}
      button="決めて知らせる"
      isBlocked={revision.isSettled}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        <>
          {revision.isSettled && <p className="note">この直しは、もう扱いが決まっています。</p>}
          <Words>{`直す理由: ${revision.reason}`}</Words>
          {revision.changes.map(({ label, before, after }) => (
            <div key={label}>
              <h2>{label}</h2>
              <TextChange before={before} after={after} />
            </div>
          ))}
        </>
      }
    >
      <Choices
        field={fields.decision}
        label="直しの扱い"
        options={[
          { value: "accept", label: "直したとおりに掲載する" },
          { value: "decline", label: "載せない（前の文のまま）" },
        ]}
      />
      <TextArea field={fields.declineReason} label="載せない理由" rows={2} isOptional hint="提案した人に知らせます。" />
    </FormPage>
  );
}
