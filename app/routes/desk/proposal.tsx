import { useLoaderData } from "@remix-run/react";
import { ApprovalRecords } from "#app/domain/approvals/approval-records.tsx";
import { postingRuleWords } from "#app/domain/comments/comments.schema.ts";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { DeskProposalActs } from "#app/domain/desk/desk-proposal-acts.tsx";
import { DeskProposalFacts } from "#app/domain/desk/desk-proposal-facts.tsx";
import { PhotosPart } from "#app/domain/desk/photos-part.tsx";
import { InquiriesPart } from "#app/domain/inquiries/inquiries-part.tsx";
import { OfferList } from "#app/domain/offers/offers-part.tsx";
import { stateTones, stateWords } from "#app/domain/proposals/desk-words.ts";
import { WaitingResponse } from "#app/domain/responses/waiting-response.tsx";
import { TraceLine } from "#app/domain/trace/trace-line.tsx";
import { fiscalYearName } from "#app/shared/dates.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay, LongDay, LongInstant } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { Status } from "#app/ui/status.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskProposal(viewer, proposalRef(params)));

export const meta = titled("提案の受付・対応");

export default function DeskProposal() {
  const data = useLoaderData<typeof loader>();
  const { key, ward, proposal, steps, notes, history, waiting, comments, may } = data;
  const base = `/wards/${ward.slug}/desk/proposals/${key}`;
  return (
    <Page
      title={
        <>
          第{proposal.number}号「{proposal.title}」{" "}
          <Status tone={stateTones[proposal.state]}>{stateWords[proposal.state]}</Status>
        </>
      }
      shape="wide"
      crumbs={[
        may.isDesk
          ? { label: "受付簿", href: `/wards/${ward.slug}/desk/intake` }
          : { label: "依頼の一覧", href: `/wards/${ward.slug}/desk` },
      ]}
    >
      {proposal.isPublished && (
        <p>
          <a href={`/wards/${ward.slug}/proposals/${key}`}>公開のページを見る</a>
        </p>
      )}
      {proposal.isUnconfirmed && <p className="note is-strong">連絡先未確認です。確認されるまで掲載できません。</p>}
      {proposal.isWardOnly && (
        <p className="note">提案した人が「載せない」を選んでいます。区だけが読み、お答えします。</p>
      )}
      {may.isDesk && proposal.isLate && (
        <ActForm action={`${base}/office/reminder`} name="reminder" className="note is-strong">
          <p>
            担当課の期限を過ぎています。
            {proposal.remindedOn && (
              <>
                <LongDay day={proposal.remindedOn} />
                に督促しました。
              </>
            )}
          </p>
          {proposal.canRemind && <Button isQuiet>担当課に督促する</Button>}
        </ActForm>
      )}
      {proposal.urgentNote && <p className="note is-strong">担当課へ取り次いだ: {proposal.urgentNote}</p>}
      <div className="split">
        <div>
          <DeskProposalFacts base={base} ward={ward.name} proposal={proposal} isDesk={may.isDesk} />
          <PhotosPart
            base={base}
            pictures={`/wards/${ward.slug}/proposals/${key}/pictures`}
            photos={proposal.photos}
            isDesk={may.isDesk}
            isPublished={proposal.isPublished}
          />
          {waiting && (
            <Section title="提出された回答（掲載前）">
              <WaitingResponse response={waiting} />
              {waiting.memo && <Words>{`庁内メモ: ${waiting.memo}`}</Words>}
            </Section>
          )}
          {data.lastReturned && !waiting && !proposal.isAnswered && (
            <p className="note is-strong">企画課が回答を戻しました。理由: {data.lastReturned.returnReason}</p>
          )}
          {data.help.offers.length > 0 && (
            <Section title={`手伝い・場所の申し出（${data.help.offers.length}件）`}>
              <OfferList offers={data.help.offers} desk={base} />
            </Section>
          )}
          <InquiriesPart base={base} inquiries={data.inquiries} isEnded={proposal.isEnded} />
          {data.similar.length > 0 && (
            <Section title="似ている提案">
              <ul className="list">
                {data.similar.map((other) => (
                  <li key={other.key}>
                    <a href={`/wards/${ward.slug}/desk/proposals/${other.key}`}>
                      {`${fiscalYearName(other.fiscalYear)} 第${other.number}号「${other.title}」`}
                    </a>
                    {"　"}
                    <a
                      href={`${base}/merging?into=${other.key}`}
                    >{`第${proposal.number}号を、第${other.number}号に統合する`}</a>
                    {"　"}
                    <a href={`${base}/relation?other=${other.key}`}>関係する提案として結び付ける</a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title="庁内メモ（載りません）" aside={<a href={`${base}/notes`}>メモを書く</a>}>
            {notes.length === 0 ? (
              <Empty>メモはありません。</Empty>
            ) : (
              <ul className="list">
                {notes.map((note) => (
                  <li key={note.id}>
                    <Words>{note.text}</Words>
                    <p className="quiet">
                      {note.by}　<LongInstant at={note.writtenAt} />
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {history.length > 0 && (
            <Section title="担当課の履歴">
              <ul className="list">
                {history.map((h) => (
                  <li key={h.id}>
                    {h.office}　<InstantDay at={h.at} />
                    から
                    {h.endedAt && (
                      <>
                        <InstantDay at={h.endedAt} />
                        まで（{h.reason}）
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <ApprovalRecords records={data.approvals} />
          {comments.length > 0 && (
            <Section title="意見">
              {data.talk.words && <p className="note">{data.talk.words}</p>}
              {!data.talk.words && data.talk.slowMinutes > 0 && (
                <p className="quiet">{`次の意見まで${data.talk.slowMinutes}分の間を空けています。`}</p>
              )}
              <ul className="list">
                {comments.map((comment) => (
                  <li key={comment.id}>
                    <p>
                      <strong>{comment.displayName}</strong>　<InstantDay at={comment.postedAt} />
                      {comment.voice === "ward" && <span className="tag">区からの返信</span>}
                      {comment.isWithdrawn && "　書いた人が取り下げた"}
                      {comment.hiding &&
                        `　見えなくした（${postingRuleWords[comment.hiding.rule]}。${comment.hiding.reason}）`}
                    </p>
                    <Words>{comment.text}</Words>
                    <CommentActs base={`${base}/comments/${comment.id}`} comment={comment} isDesk={may.isDesk} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <aside aria-label="次の操作">
          <DeskProposalActs base={base} data={data} />
          <h2>これまでの経過</h2>
          <TraceLine steps={steps} />
        </aside>
      </div>
    </Page>
  );
}

type Shown = { voice: string; isWithdrawn: boolean; hiding: object | null };

function CommentActs({ base, comment, isDesk }: { base: string; comment: Shown; isDesk: boolean }) {
  if (comment.isWithdrawn) return null;
  if (comment.hiding)
    return (
      <p className="actions">
        <a href={`${base}/restoring`}>元に戻す</a>
      </p>
    );
  return (
    <p className="actions">
      <a href={`${base}/reply`}>区として返信する</a>
      {isDesk && <a href={`${base}/hiding`}>見えなくする</a>}
    </p>
  );
}
