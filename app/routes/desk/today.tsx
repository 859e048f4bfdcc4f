import { useLoaderData } from "@remix-run/react";
import { OfficeWork } from "#app/domain/desk/office-work.tsx";
import { today } from "#app/domain/desk/today.server.ts";
import type { Task } from "#app/domain/desk/today-tasks.server.ts";
import { stateWords } from "#app/domain/sessions/sessions.policy.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { LongDay, LongInstant, ShortDay } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => today(viewer, params.ward ?? ""));

export const meta = titled("きょうの仕事");

export default function Today() {
  const data = useLoaderData<typeof loader>();
  if (data.kind === "office") return <OfficeWork {...data} />;
  const {
    ward,
    day,
    late,
    soon,
    next,
    received,
    left,
    gathered,
    revised,
    reported,
    appealed,
    waitingApprovals,
    waitingResponses,
  } = data;
  const base = `/wards/${ward.slug}/desk`;
  return (
    <Page
      title="きょうの仕事"
      shape="wide"
      lead={
        <>
          <LongDay day={day} />　{ward.section}
        </>
      }
    >
      {left > 0 && (
        <p className="note is-strong">
          {`回答していない提案が多いため、受付の早いものから載せています。ほかに${left}件あります。`}{" "}
          <a href={`${base}/handover`}>引継ぎの一覧で見る</a>
        </p>
      )}
      <Section title={`期限を過ぎたもの（${late.length}件）`}>
        {late.length === 0 ? (
          <Empty>期限を過ぎたものはありません。</Empty>
        ) : (
          <Tasks caption="期限の早い順" tasks={late} />
        )}
      </Section>
      <Section title={`7日以内のもの（${soon.length}件）`}>
        {soon.length === 0 ? <Empty>7日以内のものはありません。</Empty> : <Tasks caption="期限の早い順" tasks={soon} />}
      </Section>
      <Section title="次の会議" aside={<a href={`${base}/sessions/new`}>新しい会議を準備する</a>}>
        {next ? (
          <>
            <p>
              <strong>{next.title}</strong>　<LongInstant at={next.startsAt} />　{stateWords[next.state]}
            </p>
            <p>
              議題{next.items}・資料{next.papers}　出席見込み{next.coming}名・未回答
              {Math.max(0, next.members - next.replied)}名
            </p>
            <p className="actions">
              {next.state === "open" ? (
                <ButtonLink href={`${base}/sessions/${next.id}/run`}>会議を記録する</ButtonLink>
              ) : (
                <ButtonLink href={`${base}/sessions/${next.id}`}>準備を続ける</ButtonLink>
              )}
            </p>
          </>
        ) : (
          <Empty>準備している会議はありません。</Empty>
        )}
      </Section>
      <Section title={`届いた提案（${received}件）`}>
        <p>
          <a href={`${base}/handover`}>引継ぎの一覧を開く</a>
          {"　"}
          <a href={`${base}/intake`}>受付簿を開く</a>
          {"　"}
          <a href={`${base}/intake/new`}>電話・紙・窓口の意見を登録する</a>
        </p>
      </Section>
      {gathered.length > 0 && (
        <Section title={`回答がそろった照会（${gathered.length}件）`}>
          <ul className="list">
            {gathered.map((inquiry) => (
              <li key={inquiry.href}>
                {inquiry.name}　<a href={inquiry.href}>照会をまとめる</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {revised.length > 0 && (
        <Section title={`文の直し（${revised.length}件）`}>
          <ul className="list">
            {revised.map((one) => (
              <li key={one.href}>
                {one.name}　<a href={one.href}>直した文を確かめる</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={`通報と見直しの申出（${reported + appealed}件）`}>
        <p>
          <a href={`${base}/reviews`}>{`通報された意見 ${reported}件・見直しの申出 ${appealed}件`}</a>
        </p>
      </Section>
      <Section title={`決裁待ち・確認待ち（${waitingApprovals + waitingResponses.length}件）`}>
        <p>
          <a href={`${base}/approvals`}>決裁待ち {waitingApprovals}件</a>
        </p>
        {waitingResponses.length > 1 && (
          <p>
            <a href={`${base}/answers`}>回答をまとめて掲載する</a>
          </p>
        )}
        {waitingResponses.length > 0 && (
          <ul className="list">
            {waitingResponses.map((response) => (
              <li key={response.href}>
                {response.name}　<a href={response.href}>担当課の回答を確かめる</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}

function Tasks({ caption, tasks }: { caption: string; tasks: Task[] }) {
  return (
    <Table
      caption={caption}
      heads={["期日", "内容", "次の操作"]}
      rows={tasks.map((task) => ({
        key: task.href + task.act,
        cells: [
          <ShortDay key="due" day={task.due} />,
          task.what,
          <a key="act" href={task.href}>
            {task.act}
          </a>,
        ],
      }))}
    />
  );
}
