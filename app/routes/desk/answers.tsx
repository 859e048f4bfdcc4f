import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApprovalFields, awaitsApproval } from "#app/domain/approvals/approval-fields.tsx";
import { waitingAnswers } from "#app/domain/desk/waiting-answers.server.ts";
import { publishResponses } from "#app/domain/responses/publish-responses.server.ts";
import { PublishResponsesInput, statusWords, usualPassReason } from "#app/domain/responses/responses.schema.ts";
import { InstantDay } from "#app/ui/day.tsx";
import { Checks, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { givenChecks } from "#app/ui/given-checks.ts";
import { Empty, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => waitingAnswers(viewer, params.ward ?? ""));

export const action = formAction(PublishResponsesInput, async ({ viewer, params, input }) => {
  await publishResponses(viewer, params.ward ?? "", input);
  return redirect(`/wards/${params.ward}/desk/answers?done=published`);
});

export const meta = titled("回答をまとめて掲載する");

export default function Answers() {
  const { ward, mode, answers, total } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<
    Record<"approverName" | "decidedOn" | "documentNumber" | "passReason" | "proposals", string>
  >({ passReason: usualPassReason });
  const base = `/wards/${ward.slug}/desk`;
  const ready = answers.filter(({ standing }) => !awaitsApproval(mode, standing));
  return (
    <FormPage
      title="回答をまとめて掲載する"
      form={form}
      button="選んだ回答を掲載する"
      isBlocked={ready.length === 0}
      back={{ href: base, label: "やめる" }}
      crumbs={[{ label: "きょうの仕事", href: base }]}
      intro={
        <>
          {answers.length === 0 && <Empty>掲載を待つ回答はありません。</Empty>}
          {total > answers.length && (
            <p className="note">
              {total}件のうち、提出の早い{answers.length}件です。掲載すると、次の分が表れます。
            </p>
          )}
          {answers.map((answer) => (
            <Section key={answer.key} title={`第${answer.number}号「${answer.title}」`}>
              <p>
                <strong>{statusWords[answer.status]}</strong>　{answer.office}
                {"　"}提出 <InstantDay at={answer.submittedAt} />
                {answer.isFurther && "　前の回答を改めるもの"}
              </p>
              {answer.sitting && (
                <p className="note is-strong">
                  第{answer.sitting.ordinal}回{answer.sitting.title}（
                  <InstantDay at={answer.sitting.startsAt} />
                  ）の議題です。会議の前に回答してよいか、確かめてください。
                </p>
              )}
              <Words>{answer.text}</Words>
              <Words>{`理由: ${answer.reason}`}</Words>
              <p>
                <a href={`${base}/proposals/${answer.key}/response/publication`}>
                  {awaitsApproval(mode, answer.standing) ? "課長に決裁を頼む・決裁の様子を見る" : "1件だけ掲載する"}
                </a>
                {"　"}
                <a href={`${base}/proposals/${answer.key}/response/return`}>担当課に戻す</a>
              </p>
            </Section>
          ))}
        </>
      }
    >
      <Checks
        field={fields.proposals}
        label="一度に掲載する回答"
        checked={givenChecks(
          form,
          "proposals",
          ready.filter(({ sitting }) => !sitting).map(({ key }) => key),
        )}
        options={ready.map(({ key, number, title, status }) => ({
          value: key,
          label: `第${number}号「${title}」 ${statusWords[status]}`,
        }))}
      />
      <ApprovalFields mode={mode} fields={fields} />
      {ready.some(({ needsPassReason }) => needsPassReason) && (
        <TextArea
          field={fields.passReason}
          label="会議の議題にしない理由"
          rows={3}
          hint="議題になっていない提案の「これまでの経過」に載ります。"
        />
      )}
    </FormPage>
  );
}
