import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppealFields } from "#app/domain/appeals/appeal-fields.tsx";
import { hidingOfOwn } from "#app/domain/appeals/appeal-forms.server.ts";
import { appealHiding } from "#app/domain/appeals/appeal-hiding.server.ts";
import { AppealState } from "#app/domain/appeals/appeal-state.tsx";
import { AppealInput } from "#app/domain/appeals/appeals.schema.ts";
import { postingRuleWords } from "#app/domain/comments/comments.schema.ts";
import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { commentRef, proposalPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => hidingOfOwn(viewer, commentRef(params)));

export const action = formAction(AppealInput, async ({ viewer, params, input }) => {
  await appealHiding(viewer, commentRef(params), input);
  return redirect(`${proposalPath(params)}/comments/${params.comment}/appeal?done=appealed`);
});

export const meta = titled("見えなくなった意見");

export default function CommentAppeal() {
  const { title, path, text, rule, reason, hiddenAt, until, isOver, appeal } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"text" | "sure", string>>();
  return (
    <FormPage
      title="見えなくなった意見"
      form={form}
      button="見直しを申し出る"
      isBlocked={appeal !== null || isOver}
      crumbs={title ? [{ label: `「${title}」`, href: path }] : []}
      back={{ href: title ? path : "/me", label: "やめる" }}
      intro={
        <>
          <blockquote className="quoted">
            <p>{text}</p>
          </blockquote>
          <Facts
            facts={[
              { label: "見えなくした日", value: <InstantDay at={hiddenAt} /> },
              { label: "当てはまるきまり", value: postingRuleWords[rule] },
              { label: "理由", value: reason },
            ]}
          />
          {appeal ? (
            <AppealState appeal={appeal} />
          ) : isOver ? (
            <p>見直しを申し出られる期間が過ぎています。事務局にお問い合わせください。</p>
          ) : (
            <p>
              納得できないときは、
              <LongDay day={until} />
              まで、見直しを申し出られます。初めに決めた人とは別の職員が見直します。
            </p>
          )}
        </>
      }
    >
      <AppealFields fields={fields} />
    </FormPage>
  );
}
