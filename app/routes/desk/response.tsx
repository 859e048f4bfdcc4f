import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { ResponseInput, responseStatuses, statusWords } from "#app/domain/responses/responses.schema.ts";
import { submitResponse } from "#app/domain/responses/submit-response.server.ts";
import { Button } from "#app/ui/button.tsx";
import { LongInstant } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Choices, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const action = formAction(ResponseInput, async ({ viewer, params, input }) => {
  await submitResponse(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=submitted`);
});

export const meta = titled("回答を書く");

export default function Response() {
  const data = useLoaderData<typeof loader>();
  const { proposal, lastReturned, draft } = data;
  // A change of the answer begins with the answer there is.
  const before = draft ?? lastReturned ?? data.published[0];
  const settled = data.inquiries.find(({ conclusion }) => conclusion !== null);
  const { form, fields } = useActForm<{
    status: string;
    text: string;
    reason: string;
    nextReportOn: string;
    memo: string;
  }>(
    before
      ? {
          status: before.status,
          text: before.text,
          reason: before.reason,
          memo: before.memo,
          nextReportOn: before.nextReportOn?.toISOString().slice(0, 10) ?? null,
        }
      : {},
  );
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  return (
    <FormPage
      title={proposal.isAnswered ? "対応方針を改める" : "回答を書く"}
      form={form}
      action={`${back}/response`}
      second={
        <Button isQuiet formAction={`${back}/response/draft`}>
          下書きを保存する
        </Button>
      }
      button="企画課へ提出する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${proposal.number}号「${proposal.title}」`, href: back }]}
      intro={
        <>
          {draft && (
            <p className="note">
              <LongInstant at={draft.savedAt} />
              に保存した下書きです。まだ提出していません。
            </p>
          )}
          {data.published[0] && (
            <p className="note">
              いまの対応方針は「{statusWords[data.published[0].status]}
              」です。新しい回答は、掲載すると今の回答に代わり、前の回答も経過に残ります。
            </p>
          )}
          {lastReturned && (
            <p className="note is-strong">
              企画課が戻しました。理由: {lastReturned.returnReason}　前に書いた回答を入れてあります。
            </p>
          )}
          <Facts
            facts={[
              { label: "困っていること", value: <Words>{proposal.body}</Words> },
              settled !== undefined && {
                label: "照会のまとめ（庁内）",
                value: <Words>{settled.conclusion ?? ""}</Words>,
              },
              proposal.wish !== "" && { label: "こうなるとよい", value: <Words>{proposal.wish}</Words> },
            ]}
          />
        </>
      }
    >
      <RevisionField revision={draft?.revision ?? 0} />
      <Choices
        field={fields.status}
        label="対応の区分"
        options={responseStatuses.map((value) => ({ value, label: statusWords[value] }))}
      />
      <TextArea field={fields.text} label="区の回答（掲載文）" rows={6} />
      <TextArea field={fields.reason} label="理由" rows={4} />
      <TextField
        field={fields.nextReportOn}
        label="次の報告日"
        type="date"
        width="middle"
        hint="「検討する」のときは必ず、ほかの区分でも次に報告する日を約束するときに入れてください。区役所の開庁日から選びます。"
      />
      <TextArea field={fields.memo} label="庁内メモ（載りません）" isOptional rows={3} />
    </FormPage>
  );
}
