import { useLoaderData } from "@remix-run/react";
import { ApprovalRecords } from "#app/domain/approvals/approval-records.tsx";
import { AgendaEditor } from "#app/domain/desk/agenda-editor.tsx";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { SessionNextActs } from "#app/domain/desk/session-next-acts.tsx";
import { audienceWords } from "#app/domain/papers/papers.schema.ts";
import { SessionFacts } from "#app/domain/sessions/session-facts.tsx";
import { stateTones } from "#app/domain/sessions/session-list-item.tsx";
import { stateWords } from "#app/domain/sessions/sessions.policy.ts";
import { answerWords, meansWords } from "#app/domain/sessions/sessions.schema.ts";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Seats } from "#app/ui/seats.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskSession(viewer, sessionRef(params)));

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
        {session.state === "draft" && (
          <p className="quiet">
            傍聴 定員{session.observerCap}名。{session.observerNote}
          </p>
        )}
      </Section>
      <Section title="次第" aside={session.state === "draft" && <a href={`${base}/items/new`}>議題を加える</a>}>
        <AgendaEditor base={base} items={items} isDraft={session.state === "draft"} ward={ward.slug} />
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
                {paper.item && `（議題${paper.item}）`}・{paper.handing}
                {paper.audience !== "open" && `・${audienceWords[paper.audience]}`}
                {paper.authors && <span className="quiet">　ファイルに残っている作成者の名前: {paper.authors}</span>}
                <span className="inline-form">
                  {session.state === "draft" && <a href={`${base}/papers/${paper.id}`}>直す</a>}
                  {["draft", "announced", "open"].includes(session.state) && (
                    <a href={`${base}/papers/${paper.id}/replacement`}>差し替える</a>
                  )}
                  {session.state === "draft" && <a href={`${base}/papers/${paper.id}/removal`}>外す</a>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
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
              member.answer ? answerWords[member.answer] : "未回答",
              member.means
                ? `${meansWords[member.means as keyof typeof meansWords]}（事務局が入力）`
                : member.hasAccount
                  ? "このサイト"
                  : "郵便・電話など（事務局が入力）",
            ],
          }))}
        />
      </Section>
      <ApprovalRecords records={data.approvals} />
    </Page>
  );
}
