import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerComment } from "#app/domain/comments/answer-comment.server.ts";
import { WardReplyInput } from "#app/domain/comments/comments.schema.ts";
import { EarlierWords, SaidBefore } from "#app/domain/comments/said-before.tsx";
import { deskComment } from "#app/domain/desk/desk-proposal.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { commentRef, deskProposalPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskComment(viewer, commentRef(params)));

export const action = formAction(WardReplyInput, async ({ viewer, params, input }) => {
  await answerComment(viewer, commentRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=comment-answered`);
});

export const meta = titled("意見に返信する");

export default function CommentReply() {
  const { ward, key, proposal, comment } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ text: string }>();
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="意見に返信する"
      form={form}
      button="区からの返信として載せる"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        <>
          <SaidBefore said={comment} />
          <EarlierWords earlier={comment.revisions} />
          <p>課の名前で、すぐに載ります。提案への正式な回答は「回答を書く」から出してください。</p>
        </>
      }
    >
      <TextArea field={fields.text} label="区からの返信" rows={5} hint="1000文字まで" limit={1000} />
    </FormPage>
  );
}
