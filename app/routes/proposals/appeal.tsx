import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealDecision } from "#app/domain/appeals/appeal-decision.server.ts";
import { AppealFields } from "#app/domain/appeals/appeal-fields.tsx";
import { decisionOfOwn } from "#app/domain/appeals/appeal-forms.server.ts";
import { AppealState } from "#app/domain/appeals/appeal-state.tsx";
import { appealSubjectWords } from "#app/domain/appeals/appeals.rules.ts";
import { AppealInput } from "#app/domain/appeals/appeals.schema.ts";
import { LongDay } from "#app/ui/day.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => decisionOfOwn(viewer, proposalRef(params)));

export const action = formAction(AppealInput, async ({ viewer, params, input }) => {
  await appealDecision(viewer, proposalRef(params), input);
  return redirect(`${proposalPath(params)}?done=appealed`);
});

export const meta = titled("見直しを申し出る");

export default function Appeal() {
  const { title, path, about, heldReason, appeal } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"text" | "sure", string>>();
  return (
    <FormPage
      title="見直しを申し出る"
      form={form}
      button="見直しを申し出る"
      isBlocked={about === null || appeal !== null || about.isOver}
      crumbs={[{ label: `「${title}」`, href: path }]}
      back={{ href: path, label: "やめる" }}
      intro={
        <>
          {about === null && <p>見直しを申し出られる回答や決定は、まだありません。</p>}
          {appeal && <AppealState appeal={appeal} />}
          {about && !appeal && (
            <>
              <p>{`見直す内容: ${appealSubjectWords[about.subject]}`}</p>
              {about.subject === "publication" && heldReason && <p>{`掲載しない理由: ${heldReason}`}</p>}
              {about.isOver ? (
                <p>見直しを申し出られる期間が過ぎています。事務局にお問い合わせください。</p>
              ) : (
                <p>
                  <LongDay day={about.until} />
                  まで申し出られます。初めに決めた人とは別の職員が見直し、結果と理由をお知らせします。
                </p>
              )}
              <p>申し出たことと結果は、これまでの経過に載ります。申し出た理由は、区の担当者だけが読みます。</p>
            </>
          )}
        </>
      }
    >
      <AppealFields fields={fields} />
    </FormPage>
  );
}
