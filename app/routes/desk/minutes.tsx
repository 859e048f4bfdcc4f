import { useLoaderData } from "@remix-run/react";
import { ApprovalRecords } from "#app/domain/approvals/approval-records.tsx";
import { Clocks } from "#app/domain/desk/clocks.tsx";
import { ConfirmationSteps } from "#app/domain/desk/confirmation-steps.tsx";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { MinutesNextActs } from "#app/domain/desk/minutes-next-acts.tsx";
import { MarkedText } from "#app/domain/minutes/marked-text.tsx";
import { InstantDay, LongDay, LongInstant } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { TextChange } from "#app/ui/text-change.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskMinutes(viewer, sessionRef(params)));

export const meta = titled("会議録（事務局）");

export default function DeskMinutes() {
  const data = useLoaderData<typeof loader>();
  const { key, ward, session, confirm, approval, versions, items, statements, corrections, isDrafted } = data;
  const base = `/wards/${ward.slug}/desk/sessions/${key}/minutes`;
  const isOpen = isDrafted && !approval;
  return (
    <Page
      title={`第${session.ordinal}回${session.title} 会議録`}
      shape="wide"
      crumbs={[{ label: `第${session.ordinal}回${session.title}`, href: `/wards/${ward.slug}/desk/sessions/${key}` }]}
    >
      {versions.length === 0 && <Clocks clocks={data.clocks} />}
      <MinutesNextActs
        base={base}
        runPath={`/wards/${ward.slug}/desk/sessions/${key}/run`}
        data={data}
        publicPath={`/wards/${ward.slug}/sessions/${key}/minutes`}
      />
      {confirm && (
        <p>
          委員に確認を頼みました（
          <LongInstant at={confirm.at} />
          {confirm.by && (
            <>
              、<LongDay day={confirm.by} />
              まで
            </>
          )}
          ）。
        </p>
      )}
      {approval && (
        <p>
          承認 {approval.by}（<LongDay day={approval.on} />）
        </p>
      )}
      {data.followed.length > 0 && (
        <div className="note is-strong">
          <p>下書きを作った後に、出席の記録が訂正されました。会議録の出席と会議の成立は、訂正した記録のとおりです。</p>
          <ul>
            {data.followed.map(({ name, before, after, at }) => (
              <li key={at.toISOString()}>
                {name}委員　「{before}」→「{after}」
              </li>
            ))}
          </ul>
        </div>
      )}
      {isOpen && data.byAbsent.length > 0 && (
        <div className="note is-strong">
          <p>出席の記録にない委員の発言があります。出席の記録か、発言者を確かめてください。</p>
          <ul className="inline-links">
            {data.byAbsent.map(({ id, label }) => (
              <li key={id}>
                <a href={`#s-${id}`}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isOpen && <ConfirmationSteps flow={data.flow.name} steps={data.steps} />}
      {corrections.length > 0 && (
        <Section title={`訂正の申出（${corrections.length}件）`}>
          <ul className="list">
            {corrections.map((correction) => (
              <li key={correction.id}>
                <p>
                  <strong>{correction.name}</strong>　{correction.place}
                </p>
                <Words>{correction.text}</Words>
                {correction.oldText !== null && correction.newText !== null && (
                  <TextChange before={correction.oldText} after={correction.newText} />
                )}
                {correction.acceptedAt ? (
                  "反映した"
                ) : correction.declinedAt ? (
                  `反映しない（${correction.reason}）`
                ) : (
                  <a href={`${base}/corrections/${correction.id}`}>対応を決める</a>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isDrafted &&
        [...items, { id: null, position: 0, label: "", title: "会議全体", closedAt: null }].map((item) => {
          const own = statements.filter((statement) => statement.itemId === item.id);
          if (item.id === null && own.length === 0) return null;
          return (
            <Section
              key={item.id ?? "whole"}
              title={
                item.position > 0
                  ? `議題${item.label}　${item.title}${item.closedAt ? "（非公開・掲載されません）" : ""}`
                  : item.title
              }
            >
              {own.length === 0 ? (
                <Empty>発言はまだ書かれていません。</Empty>
              ) : (
                own.map((statement) => (
                  <div key={statement.id} className="statement" id={`s-${statement.id}`}>
                    <h3>{statement.heading}</h3>
                    <MarkedText pieces={statement.pieces} />
                    {isOpen && (
                      <p className="inline-links">
                        <a href={`${base}/statements/${statement.id}`}>直す</a>
                        <a href={`${base}/statements/${statement.id}/redactions`}>一部を非公開にする</a>
                        <a href={`${base}/statements/${statement.id}/removal`}>消す</a>
                      </p>
                    )}
                  </div>
                ))
              )}
            </Section>
          );
        })}
      {versions.length > 0 && (
        <Section title="掲載した版">
          <ul className="list">
            {versions.map(({ number, publishedAt, closure }) => (
              <li key={number}>
                第{number}版{"　"}
                <InstantDay at={publishedAt} />
                掲載
                {closure && (
                  <p>
                    閲覧を止めています（
                    <InstantDay at={closure.closedAt} />
                    から）。理由　{closure.reason}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ApprovalRecords records={data.approvals} />
    </Page>
  );
}
