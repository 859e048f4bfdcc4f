import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CommentFields } from "#app/domain/comments/comment-fields.tsx";
import { mendingForm } from "#app/domain/comments/comment-forms.server.ts";
import { mendingMinutes } from "#app/domain/comments/comments.policy.ts";
import { ReviseCommentInput } from "#app/domain/comments/comments.schema.ts";
import { reviseComment } from "#app/domain/comments/revise-comment.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { commentRef, proposalPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => mendingForm(viewer, commentRef(params)));

export const action = formAction(ReviseCommentInput, async ({ viewer, params, input }) => {
  await reviseComment(viewer, commentRef(params), input);
  return redirect(`${proposalPath(params)}/comments/${params.comment}?done=saved`);
});

export const meta = titled("意見を直す");

export default function CommentRevision() {
  const { title, path, asksKind, text, kind, isOver } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"text" | "kind" | "sure", string>>({ text, kind });
  return (
    <FormPage
      title="意見を直す"
      form={form}
      button="直して載せる"
      isBlocked={isOver}
      crumbs={[{ label: `「${title}」`, href: path }]}
      back={{ href: path, label: "やめる" }}
      intro={
        isOver ? (
          <p>{`載せてから${mendingMinutes}分を過ぎたため、直せません。付け足すことは、返信として書いてください。`}</p>
        ) : (
          <p>{`載せてから${mendingMinutes}分の間だけ直せます。直す前の文も、読めるように残ります。`}</p>
        )
      }
    >
      <CommentFields fields={fields} asksKind={asksKind} />
    </FormPage>
  );
}
