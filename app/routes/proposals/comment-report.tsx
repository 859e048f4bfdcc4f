import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportForm } from "#app/domain/comments/comment-forms.server.ts";
import { postingRules, postingRuleWords, ReportInput } from "#app/domain/comments/comments.schema.ts";
import { reportComment } from "#app/domain/comments/report-comment.server.ts";
import { called } from "#app/shared/called.ts";
import { Choices, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { commentRef, proposalPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => reportForm(viewer, commentRef(params)));

export const action = formAction(ReportInput, async ({ viewer, params, input }) => {
  await reportComment(viewer, commentRef(params), input);
  return redirect(`${proposalPath(params)}/comments/${params.comment}?done=comment-reported`);
});

export const meta = titled("意見を通報する");

export default function CommentReport() {
  const { title, path, displayName, text } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"rule" | "note", string>>();
  return (
    <FormPage
      title="意見を通報する"
      form={form}
      button="通報する"
      crumbs={[{ label: `「${title}」`, href: path }]}
      back={{ href: path, label: "やめる" }}
      intro={
        <>
          <blockquote className="quoted">
            <p>{`${called(displayName)}「${text}」`}</p>
          </blockquote>
          <p>
            事務局が前後の意見とともに読み、見えなくするかどうかを決めます。だれが通報したかは、事務局のほかには知らせません。
          </p>
        </>
      }
    >
      <Choices
        field={fields.rule}
        label="通報する理由"
        options={postingRules.map((rule) => ({ value: rule, label: postingRuleWords[rule] }))}
      />
      <TextArea field={fields.note} label="詳しい内容" rows={3} isOptional hint="300文字まで" limit={300} />
    </FormPage>
  );
}
