import { useLoaderData } from "@remix-run/react";
import { type HandedMatter, handoverPage } from "#app/domain/desk/handover-page.server.ts";
import { stateWords } from "#app/domain/proposals/desk-words.ts";
import { stateWords as sessionWords } from "#app/domain/sessions/sessions.policy.ts";
import { type Day, fiscalYearName } from "#app/shared/dates.ts";
import { LongDay, LongInstant, ShortDay } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => handoverPage(viewer, params.ward ?? ""));

export const meta = titled("引継ぎ");

export default function Handover() {
  const { ward, day, isDesk, office, total, shown, orphans, offices, desk } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/desk`;
  return (
    <Page
      title={office ? `引継ぎ（${ward.name} ${office}）` : `引継ぎ（${ward.name}）`}
      shape="wide"
      crumbs={[{ label: isDesk ? "きょうの仕事" : "依頼の一覧", href: base }]}
      lead={
        <>
          <LongDay day={day} />
          現在で終わっていないものの一覧です。印刷して、次の担当者に渡せます。
        </>
      }
    >
      {total > shown && <p className="note is-strong">{`${total}件のうち、${shown}件までを載せています。`}</p>}
      {isDesk && (
        <Section title={`担当が決まっていないもの（${orphans.length}件）`}>
          {orphans.length === 0 ? (
            <Empty>担当のない提案・提言はありません。</Empty>
          ) : (
            <>
              <p className="note is-strong">
                担当課が決まっていないか、担当課に権限のある職員がいません。担当課を決めるか、権限を与えてください。
              </p>
              <Matters caption="期日の早い順" base={base} day={day} matters={orphans} />
            </>
          )}
        </Section>
      )}
      {desk && (
        <Section title={`事務局の仕事（${desk.tasks.length}件）`}>
          {desk.tasks.length === 0 ? (
            <Empty>期日のある仕事はありません。</Empty>
          ) : (
            <Table
              caption="期限の早い順"
              heads={["期日", "内容", "次の操作"]}
              rows={desk.tasks.map((task) => ({
                key: task.href + task.act,
                cells: [
                  <span key="due">
                    <ShortDay day={task.due} />
                    {task.due < day && <strong className="late">（期限超過）</strong>}
                  </span>,
                  task.what,
                  <a key="act" href={task.href}>
                    {task.act}
                  </a>,
                ],
              }))}
            />
          )}
        </Section>
      )}
      {desk && desk.waiting.length + desk.waitingApprovals > 0 && (
        <Section title={`確かめを待っているもの（${desk.waiting.length + desk.waitingApprovals}件）`}>
          <ul className="list">
            {desk.waiting.map((one) => (
              <li key={one.href}>
                <a href={one.href}>{one.name}</a>（{one.what}）
              </li>
            ))}
            {desk.waitingApprovals > 0 && (
              <li>
                <a href={`${base}/approvals`}>{`課長の決裁待ち ${desk.waitingApprovals}件`}</a>
              </li>
            )}
          </ul>
        </Section>
      )}
      {desk && (
        <Section title={`これからの会議（${desk.sittings.length}件）`}>
          {desk.sittings.length === 0 ? (
            <Empty>準備している会議はありません。</Empty>
          ) : (
            <ul className="list">
              {desk.sittings.map((sitting) => (
                <li key={sitting.key}>
                  <a href={`${base}/sessions/${sitting.key}`}>{sitting.name}</a>
                  {"　"}
                  <LongInstant at={sitting.startsAt} />　{sessionWords[sitting.state]}
                </li>
              ))}
            </ul>
          )}
          {desk.reported > 0 && (
            <p>
              <a href={`${base}/reviews`}>{`確かめていない通報 ${desk.reported}件`}</a>
            </p>
          )}
        </Section>
      )}
      {offices.map(({ name, matters }) => (
        <Section key={name ?? "none"} title={`${name ?? "受付を終えていないもの"}（${matters.length}件）`}>
          <Matters caption="期日の早い順" base={base} day={day} matters={matters} />
        </Section>
      ))}
      {desk && desk.grants.length > 0 && (
        <Section title="まもなく終わる権限">
          <Table
            caption="終わる日の早い順"
            heads={["終わる日", "利用者"]}
            rows={desk.grants.map(({ id, name, endsOn }) => ({
              key: id,
              cells: [endsOn ? <ShortDay key="day" day={endsOn} /> : "―", name],
            }))}
          />
        </Section>
      )}
    </Page>
  );
}

function Matters({
  caption,
  base,
  day,
  matters,
}: {
  caption: string;
  base: string;
  day: Day;
  matters: HandedMatter[];
}) {
  return (
    <Table
      caption={caption}
      heads={["提案", "いま", "次の期日", "次に起こること", "いちばん新しい庁内メモ"]}
      rows={matters.map((matter) => ({
        key: matter.key,
        cells: [
          <a key="title" href={`${base}/proposals/${matter.key}`}>
            {`${fiscalYearName(matter.fiscalYear)} 第${matter.number}号「${matter.title}」`}
          </a>,
          <span key="state" className="whole">
            {stateWords[matter.state]}
          </span>,
          matter.next?.by ? (
            <span key="next">
              <LongDay day={matter.next.by} />
              {matter.next.by < day && <strong className="late">（期限超過）</strong>}
            </span>
          ) : (
            "―"
          ),
          matter.next?.sentence ?? "―",
          matter.note ?? "―",
        ],
      }))}
    />
  );
}
