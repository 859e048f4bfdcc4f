import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HideInput, postingRules, postingRuleWords } from "#app/domain/comments/comments.schema.ts";
import { hideComment } from "#app/domain/comments/hide-comment.server.ts";
import { EarlierWords, SaidBefore } from "#app/domain/comments/said-before.tsx";
import { commentToJudge } from "#app/domain/desk/desk-proposal.server.ts";
import { Choices, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { commentRef, deskProposalPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => commentToJudge(viewer, commentRef(params), "any"));

export const action = formAction(HideInput, async ({ viewer, params, input }) => {
  await hideComment(viewer, commentRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=hidden`);
});

export const meta = titled("意見を見えなくする");

export default function CommentHiding() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"rule" | "reason", string>>();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title="意見を見えなくする"
      form={form}
      button="見えなくする"
      isDanger
      isBlocked={data.comment.isHidden}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
      intro={
        <>
          {data.comment.isHidden && <p className="note">この意見は、すでに見えなくしています。</p>}
          <SaidBefore said={data.comment} />
          <EarlierWords earlier={data.comment.revisions} />
          <p>
            消えはしませんが、どこからも見えなくなります。書いた人に、きまりと理由と、見直しを申し出る方法を知らせます。
          </p>
        </>
      }
    >
      <Choices
        field={fields.rule}
        label="当てはまるきまり"
        options={postingRules.map((rule) => ({ value: rule, label: postingRuleWords[rule] }))}
      />
      <TextArea field={fields.reason} label="見えなくする理由" rows={3} hint="書いた人に知らせます。" />
    </FormPage>
  );
}
