import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RestoreInput } from "#app/domain/comments/comments.schema.ts";
import { restoreComment } from "#app/domain/comments/restore-comment.server.ts";
import { EarlierWords, SaidBefore } from "#app/domain/comments/said-before.tsx";
import { commentToJudge } from "#app/domain/desk/desk-proposal.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { commentRef, deskProposalPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => commentToJudge(viewer, commentRef(params), "hidden"));

export const action = formAction(RestoreInput, async ({ viewer, params, input }) => {
  await restoreComment(viewer, commentRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=restored`);
});

export const meta = titled("意見を元に戻す");

export default function CommentRestoring() {
  const { ward, key, proposal, comment } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <FormPage
      title="意見を元に戻す"
      form={form}
      button="元に戻す"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        <>
          <SaidBefore said={comment} />
          <EarlierWords earlier={comment.revisions} />
          <p>もう一度、だれでも読めるようになります。書いた人にお知らせします。</p>
        </>
      }
    >
      <TextArea field={fields.reason} label="元に戻す理由" rows={3} />
    </FormPage>
  );
}
