import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { hidingOfOwn } from "#app/domain/appeals/appeal-forms.server.ts";
import { appealHiding } from "#app/domain/appeals/appeal-hiding.server.ts";
import { AppealState } from "#app/domain/appeals/appeal-state.tsx";
import { AppealInput } from "#app/domain/appeals/appeals.schema.ts";
import { postingRuleWords } from "#app/domain/comments/comments.schema.ts";
import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/fields.tsx";
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
  const { title, path, text, rule, reason, hiddenAt, until, appeal } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ text: string }>();
  return (
    <FormPage
      title="見えなくなった意見"
      form={form}
      button="見直しを申し出る"
      isBlocked={appeal !== null}
      crumbs={[{ label: `「${title}」`, href: path }]}
      back={{ href: path, label: "やめる" }}
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
      <TextArea field={fields.text} label="申し出る理由" rows={4} hint="1000文字まで" limit={1000} />
    </FormPage>
  );
}
