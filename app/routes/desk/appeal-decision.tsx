import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealSubjectWords } from "#app/domain/appeals/appeals.rules.ts";
import { DecideAppealInput } from "#app/domain/appeals/appeals.schema.ts";
import { decideAppeal } from "#app/domain/appeals/decide-appeal.server.ts";
import { postingRuleWords } from "#app/domain/comments/comments.schema.ts";
import { EarlierWords, SaidBefore } from "#app/domain/comments/said-before.tsx";
import { appealOnDesk } from "#app/domain/desk/review-queue.server.ts";
import { statusWords } from "#app/domain/responses/responses.schema.ts";
import { called } from "#app/shared/called.ts";
import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Choices, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { appealRef, deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => appealOnDesk(viewer, appealRef(params)));

export const action = formAction(DecideAppealInput, async ({ viewer, params, input }) => {
  await decideAppeal(viewer, appealRef(params), input);
  return redirect(`${deskPath(params)}/reviews?done=appeal-decided`);
});

export const meta = titled("見直しの申出に答える");

const outcomes = {
  comment: { keep: "見えないままにする", grant: "元に戻す" },
  publication: { keep: "掲載しないままにする", grant: "掲載するかを改めて決める" },
  answer: { keep: "回答のとおりとする", grant: "担当課が改めて回答する" },
} as const;

export default function AppealDecision() {
  const data = useLoaderData<typeof loader>();
  const { ward, subject, proposal, hiding, response, isDecided, isOwn } = data;
  const { form, fields } = useActForm<Record<"decision" | "reason" | "dueOn", string>>();
  const back = `/wards/${ward.slug}/desk/reviews`;
  const words = outcomes[subject];
  return (
    <FormPage
      title="見直しの申出に答える"
      form={form}
      button="結果を決めて知らせる"
      isBlocked={isDecided || isOwn}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "通報と見直しの申出", href: back }]}
      intro={
        <>
          {isDecided && <p className="note">この申出には、すでに答えています。</p>}
          {isOwn && !isDecided && (
            <p className="note is-strong">
              初めに決めた人は、見直しの申出に答えられません。ほかの職員に頼んでください。
            </p>
          )}
          <Facts
            facts={[
              {
                label: "提案",
                value: (
                  <a href={`/wards/${ward.slug}/desk/proposals/${proposal.key}`}>
                    {`第${proposal.number}号「${proposal.title}」`}
                  </a>
                ),
              },
              { label: "見直す内容", value: appealSubjectWords[subject] },
              { label: "申し出た人", value: called(data.by) },
              { label: "申し出た日", value: <InstantDay at={data.madeAt} /> },
              { label: "答える期限", value: <LongDay day={data.dueOn} /> },
            ]}
          />
          <h2>申し出た理由</h2>
          <Words>{data.text}</Words>
          {hiding && (
            <>
              <h2>見えなくした意見</h2>
              <SaidBefore said={hiding.answers} />
              <Words>{hiding.text}</Words>
              <EarlierWords earlier={hiding.earlier} />
              <p>{`当てはまるきまり: ${postingRuleWords[hiding.rule]}`}</p>
              <p>{`理由: ${hiding.reason}`}</p>
            </>
          )}
          {subject !== "comment" && (
            <>
              <h2>提案</h2>
              <Words>{proposal.body}</Words>
            </>
          )}
          {response && (
            <>
              <h2>{`区の回答「${statusWords[response.status]}」`}</h2>
              <Words>{response.text}</Words>
              <Words>{`理由: ${response.reason}`}</Words>
              {data.isReplaced && <p className="note">この回答は、その後に改められています。</p>}
            </>
          )}
          {data.stepReason && <Words>{`初めの決定の理由: ${data.stepReason}`}</Words>}
        </>
      }
    >
      <Choices
        field={fields.decision}
        label="見直した結果"
        options={[
          { value: "keep", label: words.keep },
          { value: "grant", label: words.grant },
        ]}
      />
      {subject === "answer" && (
        <TextField
          field={fields.dueOn}
          label="改めて回答する期限"
          type="date"
          width="short"
          isOptional
          hint="改めて回答するときに、区役所の開庁日から選んで入力してください。"
        />
      )}
      <TextArea
        field={fields.reason}
        label="理由"
        rows={4}
        hint={subject === "answer" ? "申し出た人に知らせ、これまでの経過に載せます。" : "申し出た人に知らせます。"}
      />
    </FormPage>
  );
}
