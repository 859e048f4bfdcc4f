import { useLoaderData } from "@remix-run/react";
import { ApprovalRecords } from "#app/domain/approvals/approval-records.tsx";
import { AgendaEditor } from "#app/domain/desk/agenda-editor.tsx";
import { ChecklistPart } from "#app/domain/desk/checklist-part.tsx";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { SessionNextActs } from "#app/domain/desk/session-next-acts.tsx";
import { audienceWords } from "#app/domain/papers/papers.schema.ts";
import { SessionFacts } from "#app/domain/sessions/session-facts.tsx";
import { stateTones } from "#app/domain/sessions/session-list-item.tsx";
import { stateWords } from "#app/domain/sessions/sessions.policy.ts";
import { answerWords, meansWords } from "#app/domain/sessions/sessions.schema.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay, LongDay, LongInstant } from "#app/ui/day.tsx";
import { DragOrder } from "#app/ui/drag-order.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Seats } from "#app/ui/seats.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSession(viewer, sessionRef(params)));

export const handle = { scripts: true };

export const meta = titled("会議（事務局）");

export default function DeskSessionRoute() {
  const data = useLoaderData<typeof loader>();
  const { key, ward, session, items, papers, members, forecast } = data;
  const base = `/wards/${ward.slug}/desk/sessions/${key}`;
  return (
    <Page
      title={
        <>
          第{session.ordinal}回{session.title}{" "}
          <Status tone={stateTones[session.state]}>{stateWords[session.state]}</Status>
        </>
      }
      shape="wide"
      crumbs={[{ label: "会議", href: `/wards/${ward.slug}/desk/sessions` }]}
    >
      <SessionNextActs base={base} data={data} />
      <ChecklistPart checks={data.checks} />
      {session.postponeReason && <p className="note is-strong">延期しています。理由: {session.postponeReason}</p>}
      {session.adjournReason && (
        <p className="note">
          延会しました。理由: {session.adjournReason}
          {items.some((item) => item.result === "carried_over" && !item.carriedTo) && (
            <>
              {" "}
              続ける日の会議を、<a href={`/wards/${ward.slug}/desk/sessions/new`}>新しい会議を準備する</a>
              から作り、残った議題を「後の会議に送る」から送ってください。
            </>
          )}
        </p>
      )}
      <Section
        title="日時・会場・傍聴"
        aside={
          session.state === "draft" && (
            <span>
              <a href={`${base}/schedule`}>日時と会場を直す</a>　<a href={`${base}/observers`}>傍聴の案内を直す</a>
            </span>
          )
        }
      >
        <SessionFacts session={session} />
        {data.rules.preset === "statutory" && ["draft", "announced"].includes(session.state) && (
          <Facts
            facts={[
              { label: "出欠の返事の期限", value: <LongDay day={session.repliesDueOn} /> },
              { label: "事前意見の締切", value: <LongInstant at={session.opinionsDueAt} /> },
            ]}
          />
        )}
      </Section>
      <Section
        title="次第"
        aside={["draft", "announced", "open"].includes(session.state) && <a href={`${base}/items/new`}>議題を加える</a>}
      >
        <AgendaEditor
          base={base}
          items={items}
          isDraft={session.state === "draft"}
          mayWithdraw={["announced", "open"].includes(session.state)}
          mayVoteInWriting={data.mayVoteInWriting}
          mayCorrect={["announced", "open", "postponed", "cancelled"].includes(session.state)}
          ward={ward.slug}
        />
      </Section>
      <Section
        title="配付資料"
        aside={
          ["draft", "announced", "open"].includes(session.state) && <a href={`${base}/papers/new`}>資料を加える</a>
        }
      >
        {papers.length === 0 ? (
          <Empty>資料はまだありません。</Empty>
        ) : (
          <ul className="list">
            {papers.map((paper) => (
              <li key={paper.id}>
                <a href={`/wards/${ward.slug}/sessions/${key}/papers/${paper.id}`}>
                  {paper.label}　{paper.title}
                </a>
                {paper.fileWords && `（${paper.fileWords}）`}
                {paper.itemLabel && `（議題${paper.itemLabel}）`}・{paper.handing}
                {paper.audience !== "open" && `・${audienceWords[paper.audience]}`}
                {paper.authors && <span className="quiet">　ファイルに残っている作成者の名前: {paper.authors}</span>}
                {"　"}
                <span className="inline-form">
                  {session.state === "draft" && (
                    <a href={`${base}/papers/${paper.id}`} aria-label={`${paper.label}を直す`}>
                      直す
                    </a>
                  )}
                  {["draft", "announced", "open"].includes(session.state) && (
                    <a href={`${base}/papers/${paper.id}/replacement`} aria-label={`${paper.label}を差し替える`}>
                      差し替える
                    </a>
                  )}
                  {session.state !== "draft" && (
                    <a
                      href={`${base}/papers/${paper.id}/correction`}
                      aria-label={`${paper.label}の名称や見られる人を直す`}
                    >
                      名称や見られる人を直す
                    </a>
                  )}
                  {session.state === "draft" && (
                    <a href={`${base}/papers/${paper.id}/removal`} aria-label={`${paper.label}を外す`}>
                      外す
                    </a>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {data.rules.preset === "statutory" && !["open", "closed"].includes(session.state) && (
        <Section
          title="出欠の回答"
          aside={session.state === "announced" && <a href={`${base}/replies`}>委員に代わって入力する</a>}
        >
          <Seats present={forecast.coming} needed={forecast.needed} total={members.length} />
          <Table
            caption={`回答${forecast.replied}名・ふりがなの順`}
            heads={["氏名", "回答", "連絡"]}
            rows={members.map((member) => ({
              key: member.id,
              cells: [
                member.name,
                member.answer
                  ? `${answerWords[member.answer]}${member.reason ? `（${member.reason}）` : ""}`
                  : "未回答",
                member.means
                  ? `${meansWords[member.means as keyof typeof meansWords]}（事務局が入力）`
                  : member.hasAccount
                    ? "このサイト"
                    : "郵便・電話など（事務局が入力）",
              ],
            }))}
          />
        </Section>
      )}
      {data.tellings.length > 0 && (
        <Section title="電話・FAX・郵便で知らせる委員" id="tellings">
          <ul className="list">
            {data.tellings.map((telling) => (
              <li key={telling.id}>
                {telling.name}（{meansWords[telling.means as keyof typeof meansWords]}）　{telling.what}
                {"　"}
                {telling.toldAt ? (
                  <>
                    <InstantDay at={telling.toldAt} />
                    に知らせました
                  </>
                ) : (
                  <ActForm action={`${base}/tellings`} name={`told-${telling.id}`} className="inline-form">
                    <input type="hidden" name="tellingId" value={telling.id} />
                    <Button isQuiet>知らせた</Button>
                  </ActForm>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {session.state === "draft" && <DragOrder listSelector="#agenda" />}
      <ApprovalRecords records={data.approvals} />
    </Page>
  );
}
