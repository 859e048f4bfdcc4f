import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { postComment } from "#app/domain/comments/post-comment.server.ts";
import { CommentInput } from "#app/domain/proposals/proposals.schema.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { Problem } from "#app/shared/errors.ts";
import { Checks, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { proposal, viewer: may } = await proposalPage(viewer, proposalRef(params));
  if (!may.canSpeak) throw new Problem("forbidden");
  return { title: proposal.title, path: proposalPath(params) };
});

export const action = formAction(CommentInput, async ({ viewer, params, input }) => {
  await postComment(viewer, proposalRef(params), input);
  return redirect(`${proposalPath(params)}?done=commented#comments`);
});

export const meta = titled("意見を書く");

export default function Comments() {
  const { title, path } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ text: string; sure: string }>();
  return (
    <FormPage
      title="意見を書く"
      form={form}
      button="投稿のきまりに同意して載せる"
      crumbs={[{ label: `「${title}」`, href: path }]}
      back={{ href: path, label: "やめる" }}
      intro={
        <p>
          公開名とともに、すぐに載ります。人の名前・電話番号は書かないでください。
          <a href="/terms#posting">投稿のきまり</a>
        </p>
      }
    >
      <TextArea field={fields.text} label="意見" hint="1000文字まで" limit={1000} />
      {fields.sure.errors && (
        <Checks
          field={fields.sure}
          label="個人の情報"
          options={[{ value: "on", label: "このまま載せる" }]}
          checked={[]}
        />
      )}
    </FormPage>
  );
}
