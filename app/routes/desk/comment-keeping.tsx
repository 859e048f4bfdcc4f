import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { KeepInput } from "#app/domain/comments/comments.schema.ts";
import { keepComment } from "#app/domain/comments/keep-comment.server.ts";
import { EarlierWords, SaidBefore } from "#app/domain/comments/said-before.tsx";
import { commentToJudge } from "#app/domain/desk/desk-proposal.server.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { commentRef, deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => commentToJudge(viewer, commentRef(params)));

export const action = formAction(KeepInput, async ({ viewer, params, input }) => {
  await keepComment(viewer, commentRef(params), input);
  return redirect(`${deskPath(params)}/reviews?done=kept`);
});

export const meta = titled("通報された意見をそのままにする");

export default function CommentKeeping() {
  const { ward, comment } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ reason: string }>();
  const back = `/wards/${ward.slug}/desk/reviews`;
  return (
    <FormPage
      title="通報された意見をそのままにする"
      form={form}
      button="そのままにする"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "通報と見直しの申出", href: back }]}
      intro={
        <>
          <SaidBefore said={comment} />
          <EarlierWords earlier={comment.revisions} />
        </>
      }
    >
      <TextArea
        field={fields.reason}
        label="そのままにする理由"
        rows={3}
        hint="通報した人に知らせます。サイトには載せません。"
      />
    </FormPage>
  );
}
