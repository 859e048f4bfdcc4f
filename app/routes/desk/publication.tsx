import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApprovalFields, ApprovalPart, awaitsApproval } from "#app/domain/approvals/approval-fields.tsx";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { PersonalHints } from "#app/domain/proposals/personal-hints.tsx";
import { PublishProposalInput } from "#app/domain/proposals/proposals.schema.ts";
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { personalHints } from "#app/shared/personal-data.ts";
import { Facts } from "#app/ui/facts.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Photo } from "#app/ui/photo.tsx";
import { Words } from "#app/ui/prose.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const data = await deskProposal(viewer, proposalRef(params));
  const { title, body, wish, landmark, displayName } = data.proposal;
  return { ...data, hints: personalHints([title, body, wish, landmark, displayName].join("\n")) };
});

export const action = formAction(PublishProposalInput, async ({ viewer, params, input }) => {
  await publishProposal(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=published`);
});

export const meta = titled("提案を掲載する");

export default function Publication() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ approverName: string; decidedOn: string; documentNumber: string }>();
  const back = `/wards/${data.ward.slug}/desk/proposals/${data.key}`;
  const cannot = data.proposal.isPublished
    ? "この提案は掲載されています。"
    : data.proposal.isUnconfirmed
      ? "連絡先が確認されていないため、まだ掲載できません。"
      : null;
  return (
    <FormPage
      title="提案を掲載する"
      form={form}
      isBlocked={cannot !== null || awaitsApproval(data.modes.proposal, data.standing.proposal)}
      button="掲載する"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${data.proposal.number}号「${data.proposal.title}」`, href: back }]}
      intro={
        <>
          {cannot && <p className="note is-strong">{cannot}</p>}
          <p>このとおりに載ります。人の名前や電話番号がないか、確かめてください。</p>
          <PersonalHints hints={data.hints} />
          {data.hints.length > 0 && (
            <p>
              <a href={`${back}/masking`}>個人の情報を伏せる</a>
            </p>
          )}
          <Facts
            facts={[
              { label: "件名", value: data.proposal.title },
              { label: "困っていること", value: <Words>{data.proposal.body}</Words> },
              data.proposal.wish !== "" && { label: "こうなるとよい", value: <Words>{data.proposal.wish}</Words> },
              {
                label: "場所",
                value: [data.proposal.town, data.proposal.landmark].filter(Boolean).join("　") || "区全体",
              },
              { label: "公開名", value: data.proposal.displayName },
              data.proposal.together.length > 0 && {
                label: "一緒に提案した人",
                value: data.proposal.together.join("、"),
              },
            ]}
          />
          {data.proposal.photos
            .filter(({ isShown }) => isShown)
            .map(({ id, alt }) => (
              <p key={id}>
                <Photo src={`/wards/${data.ward.slug}/proposals/${data.key}/pictures/${id}`} alt={alt} />
              </p>
            ))}
          {data.proposal.photos.some(({ isJudged }) => !isJudged) && (
            <p className="note">
              まだ確かめていない写真があります。写真は、確かめて「載せる」としたものだけが載ります。
              <a href={`${back}#photos`}>写真を確かめる</a>
            </p>
          )}
          <ApprovalPart
            ward={data.ward.slug}
            subject="proposal"
            subjectId={data.proposal.id}
            mode={data.modes.proposal}
            standing={data.standing.proposal}
            isManager={data.isManager}
          />
        </>
      }
    >
      <RevisionField revision={data.proposal.revision} />
      <ApprovalFields mode={data.modes.proposal} fields={fields} />
    </FormPage>
  );
}
