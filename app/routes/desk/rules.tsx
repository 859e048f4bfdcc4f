import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { approvalWords } from "#app/domain/approvals/approvals.rules.ts";
import { RulesInput } from "#app/domain/councils/councils.schema.ts";
import { reviseRules } from "#app/domain/councils/revise-rules.server.ts";
import { kindWords, thresholdWords } from "#app/domain/councils/rule-words.ts";
import { rulesAsFields } from "#app/domain/councils/rules-as-fields.ts";
import { rulesInWords } from "#app/domain/councils/rules-in-words.ts";
import { deskMembers } from "#app/domain/desk/desk-members.server.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Choices, Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskPath } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskMembers(viewer, params.ward ?? ""));

export const action = formAction(RulesInput, async ({ viewer, params, input }) => {
  await reviseRules(viewer, params.ward ?? "", input);
  return redirect(`${deskPath(params)}/members?done=saved`);
});

export const meta = titled("会議のきまり");

export default function Rules() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{
    source: string;
    validFrom: string;
    seats: string;
    quorumKind: string;
    quorumBase: string;
    decisionBase: string;
    threshold: string;
    tie: string;
    chairVotes: string;
    noticeDays: string;
    summaryDays: string;
    minutesDays: string;
    onlineCounts: string;
    speakerNames: string;
    approvalSession: string;
    approvalProposal: string;
    approvalResponse: string;
    approvalMinutes: string;
  }>(rulesAsFields(data));
  const back = `/wards/${data.ward.slug}/desk/members`;
  return (
    <FormPage
      title="会議のきまり"
      form={form}
      button="新しい版として定める"
      isBlocked={!data.isManager}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "委員名簿", href: back }]}
      intro={
        <>
          <p>公表済みの会議は、公表したときの版のままです。課長と市の管理者が改められます。</p>
          <ul className="list">
            {data.versions.map((version) => (
              <li key={version.version}>
                第{version.version}版　{version.source}　<LongDay day={version.validFrom} />
                から
              </li>
            ))}
          </ul>
          {data.rules && (
            <ul className="prose list-disc">
              {rulesInWords(data.rules).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </>
      }
    >
      <TextField field={fields.source} label="根拠（条例・規則・要綱と条）" />
      <TextField field={fields.validFrom} label="効力の始まる日" type="date" width="middle" />
      <TextField field={fields.seats} label="定数" inputMode="numeric" width="short" />
      <Choices
        field={fields.quorumKind}
        label="定足数"
        isRow
        options={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
      />
      <Choices
        field={fields.quorumBase}
        label="定足数の基準"
        isRow
        options={[
          { value: "current", label: "現員" },
          { value: "seats", label: "定数" },
        ]}
      />
      <Choices
        field={fields.decisionBase}
        label="採決の基準"
        isRow
        options={[
          { value: "present", label: "出席した委員" },
          { value: "votes_cast", label: "賛否を表した委員" },
        ]}
      />
      <Choices
        field={fields.threshold}
        label="必要な賛成"
        isRow
        options={Object.entries(thresholdWords).map(([value, label]) => ({ value, label }))}
      />
      <Choices
        field={fields.tie}
        label="可否同数のとき"
        isRow
        options={[
          { value: "chair_decides", label: "委員長が決める" },
          { value: "rejected", label: "否決とする" },
        ]}
      />
      <Choices
        field={fields.chairVotes}
        label="委員長の票"
        isRow
        options={[
          { value: "member_plus_casting", label: "委員としても採決に加わる" },
          { value: "casting_only", label: "可否同数のときだけ" },
        ]}
      />
      <TextField field={fields.noticeDays} label="公表の期限（日前）" inputMode="numeric" width="short" />
      <TextField field={fields.summaryDays} label="概要の期限（開庁日）" inputMode="numeric" width="short" />
      <TextField field={fields.minutesDays} label="会議録の期限（日）" inputMode="numeric" width="short" />
      <Choices
        field={fields.onlineCounts}
        label="オンラインの出席"
        isRow
        options={[
          { value: "yes", label: "出席に数える" },
          { value: "no", label: "数えない" },
        ]}
      />
      <Choices
        field={fields.speakerNames}
        label="発言者の表し方"
        isRow
        options={[
          { value: "name", label: "氏名" },
          { value: "role", label: "役職のみ" },
          { value: "anonymous", label: "「委員」" },
        ]}
      />
      <Select
        field={fields.approvalSession}
        label="決裁の記録（開催の公表）"
        options={Object.entries(approvalWords).map(([value, label]) => ({ value, label }))}
      />
      <Select
        field={fields.approvalProposal}
        label="決裁の記録（提案の掲載）"
        options={Object.entries(approvalWords).map(([value, label]) => ({ value, label }))}
      />
      <Select
        field={fields.approvalResponse}
        label="決裁の記録（区の回答）"
        options={Object.entries(approvalWords).map(([value, label]) => ({ value, label }))}
      />
      <Select
        field={fields.approvalMinutes}
        label="決裁の記録（会議録）"
        options={Object.entries(approvalWords).map(([value, label]) => ({ value, label }))}
      />
    </FormPage>
  );
}
