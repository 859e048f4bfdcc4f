import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { closeDiscussion } from "#app/domain/comments/close-discussion.server.ts";
import { CloseDiscussionInput } from "#app/domain/comments/comments.schema.ts";
import { deskDiscussion } from "#app/domain/desk/desk-discussion.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskDiscussion(viewer, proposalRef(params)));

export const action = formAction(CloseDiscussionInput, async ({ viewer, params, input }) => {
  await closeDiscussion(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=discussion-closed`);
});

export const meta = titled("意見の募集を終える");

export default function DiscussionClosing() {
  const { ward, key, proposal, talk } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"takenUp" | "notTakenUp", string>>();
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="意見の募集を終える"
      form={form}
      button="募集を終えて載せる"
      isBlocked={talk.isClosed}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        talk.isClosed ? (
          <p>意見の募集は終わっています。</p>
        ) : (
          <p>
            寄せられた意見をどう扱ったかを、提案のページに載せ、意見を書いた人に知らせます。載せた後は、正誤表で訂正できます。意見は、これより後は受け付けません。
          </p>
        )
      }
    >
      <TextArea field={fields.takenUp} label="取り上げたこと" rows={6} limit={2000} />
      <TextArea field={fields.notTakenUp} label="取り上げなかったことと、その理由" rows={6} limit={2000} />
    </FormPage>
  );
}
