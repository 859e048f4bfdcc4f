import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CommentFields } from "#app/domain/comments/comment-fields.tsx";
import { closingOfTalk } from "#app/domain/comments/comment-forms.server.ts";
import { CommentInput } from "#app/domain/comments/comments.schema.ts";
import { postComment } from "#app/domain/comments/post-comment.server.ts";
import { SaidBefore } from "#app/domain/comments/said-before.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params, url }) =>
  closingOfTalk(viewer, proposalRef(params), url.searchParams.get("to")),
);

export const action = formAction(CommentInput, async ({ viewer, params, input }) => {
  const { id } = await postComment(viewer, proposalRef(params), input);
  return redirect(`${proposalPath(params)}/comments/${id}?done=commented`);
});

export const meta = titled("意見を書く");

export default function Comments() {
  const { title, path, asksKind, answered, isReplyLost, closed, slowMinutes } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"text" | "kind" | "sure" | "to", string>>();
  return (
    <FormPage
      title={answered ? "意見に返信する" : "意見を書く"}
      form={form}
      button="投稿のきまりに同意して載せる"
      isBlocked={closed !== null}
      crumbs={[{ label: `「${title}」`, href: path }]}
      back={{ href: path, label: "やめる" }}
      intro={
        <>
          {closed && <p className="note">{closed}</p>}
          {closed && fields.text.initialValue && (
            <>
              <p>書いていた文です。必要なら写しを取ってください。</p>
              <Words>{fields.text.initialValue}</Words>
            </>
          )}
          {isReplyLost && (
            <p className="note">返信先の意見は、見えなくなりました。このまま送ると、新しい意見として載ります。</p>
          )}
          {slowMinutes > 0 && (
            <p className="quiet">{`この提案では、次の意見まで${slowMinutes}分の間を空けていただいています。`}</p>
          )}
          <SaidBefore said={answered} />
          <p>
            公開名とともに、すぐに載ります。人の名前・電話番号は書かないでください。
            <a href="/terms#posting">投稿のきまり</a>
          </p>
        </>
      }
    >
      {answered && <input type="hidden" name="to" value={answered.id} />}
      <CommentFields fields={fields} asksKind={asksKind} />
    </FormPage>
  );
}
