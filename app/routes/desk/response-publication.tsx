import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApprovalFields, ApprovalPart, awaitsApproval } from "#app/domain/approvals/approval-fields.tsx";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { PersonalHints } from "#app/domain/proposals/personal-hints.tsx";
import { publishResponse } from "#app/domain/responses/publish-response.server.ts";
import { PublishResponseInput, usualPassReason } from "#app/domain/responses/responses.schema.ts";
import { WaitingResponse } from "#app/domain/responses/waiting-response.tsx";
import { personalHints } from "#app/shared/personal-data.ts";
import { Facts } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(PublishResponseInput, async ({ viewer, params, input }) => {
  await publishResponse(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=published`);
});

export const meta = titled("回答を掲載する");

export default function ResponsePublication() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"approverName" | "decidedOn" | "documentNumber" | "passReason", string>>({
    passReason: usualPassReason,
  });
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  const running = data.inquiries.find(({ settledAt }) => settledAt === null);
  return (
    <FormPage
      title="回答を掲載する"
      form={form}
      isBlocked={awaitsApproval(data.modes.response, data.standing.response)}
      button="掲載する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
      intro={
        <>
          {running && (
            <p className="note is-strong">
              関係する部署・局への照会が終わっていません。
              <a href={`${back}/inquiries/${running.id}/settlement`}>照会をまとめて</a>から掲載してください。
            </p>
          )}
          <Facts facts={[{ label: "困っていること", value: <Words>{data.proposal.body}</Words> }]} />
          {data.waiting && (
            <>
              <WaitingResponse response={data.waiting} />
              <PersonalHints
                hints={personalHints(`${data.waiting.text}\n${data.waiting.reason}`)}
                editHref={`${back}/response/return`}
              />
            </>
          )}
          <ApprovalPart
            ward={data.ward.slug}
            subject="response"
            subjectId={data.waiting?.id ?? ""}
            mode={data.modes.response}
            standing={data.standing.response}
            isManager={data.isManager}
          />
        </>
      }
    >
      <ApprovalFields mode={data.modes.response} fields={fields} />
      {data.needsPassReason && (
        <TextArea
          field={fields.passReason}
          label="会議の議題にしない理由"
          rows={3}
          hint="「これまでの経過」に載ります。会議で話し合う提案は、先に議題に結び付けてください。"
        />
      )}
    </FormPage>
  );
}
