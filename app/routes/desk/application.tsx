import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { JudgeInput, meansOfApplying, relationWords, selectionWords } from "#app/domain/calls/calls.schema.ts";
import { deskApplication } from "#app/domain/calls/desk-calls.server.ts";
import { judgeApplication } from "#app/domain/calls/judge-application.server.ts";
import { LongInstant } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Choices, TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { applicationRef, deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskApplication(viewer, applicationRef(params)));

export const action = formAction(JudgeInput, async ({ viewer, params, input }) => {
  await judgeApplication(viewer, applicationRef(params), input);
  return redirect(`${deskPath(params)}/calls/${params.call}?done=noted`);
});

export const meta = titled("応募（事務局）");

export default function DeskApplication() {
  const { ward, call, application } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ selection: string; reason: string }>({
    selection: application.selection,
    reason: application.reason,
  });
  const back = `/wards/${ward.slug}/desk/calls/${call.id}`;
  const own = `${back}/applications/${application.id}`;
  const isReserve = call.state === "told" && application.selection === "reserve";
  const mayJudge = call.state === "judging" || isReserve;
  return (
    <FormPage
      title={`応募 ${application.number}番 ${application.name}`}
      form={form}
      button="選考の結果を記録する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: call.title, href: back }]}
      isBlocked={!mayJudge || application.withdrawnAt !== null}
      intro={
        <>
          <Facts
            facts={[
              { label: "ふりがな", value: application.kana },
              { label: "区との関わり", value: relationWords[application.relation] },
              {
                label: "受付",
                value: (
                  <>
                    <LongInstant at={application.appliedAt} />
                    {application.means && `（${meansOfApplying[application.means as keyof typeof meansOfApplying]}）`}
                  </>
                ),
              },
              { label: "応募の番号", value: application.code },
              { label: "応募の動機", value: <Words>{application.motive}</Words> },
              { label: "連絡先", value: <a href={`${own}/contact`}>連絡先を見る（記録に残ります）</a> },
              application.selection !== null && {
                label: "選考の結果",
                value: `${selectionWords[application.selection]}${application.reason ? `（${application.reason}）` : ""}`,
              },
            ]}
          />
          {application.selection === "chosen" && call.state === "told" && (
            <p>
              <a href={`/wards/${ward.slug}/desk/members/new?application=${application.id}`}>この人を委員に委嘱する</a>
            </p>
          )}
          {isReserve && <p>補欠の人を繰り上げるか、辞退を記録できます。</p>}
          {application.withdrawnAt && <p>この応募は取り下げられています。</p>}
          {call.state === "open" && <p>選考の結果は、締切の後に記録します。</p>}
          {call.state !== "told" && !application.withdrawnAt && (
            <p>
              <a href={`/wards/${ward.slug}/calls/${call.id}/applications/${application.id}/withdrawal`}>
                本人の申出により取り下げる
              </a>
            </p>
          )}
        </>
      }
    >
      <Choices
        field={fields.selection}
        label="選考の結果"
        isRow
        options={Object.entries(selectionWords).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        field={fields.reason}
        label="選考の理由"
        isOptional
        rows={3}
        hint="事務局の記録です。本人に届きません。"
      />
    </FormPage>
  );
}
