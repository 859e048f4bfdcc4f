import { useLoaderData } from "@remix-run/react";
import { resultWords } from "#app/domain/agenda/agenda.schema.ts";
import { ownNumber } from "#app/domain/agenda/agenda-numbers.rules.ts";
import { CurrentItem } from "#app/domain/desk/current-item.tsx";
import { FloorPart } from "#app/domain/desk/floor-part.tsx";
import { RoomBoard } from "#app/domain/desk/room-board.tsx";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Clock } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { useTicks } from "#app/ui/use-ticks.ts";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runPage(viewer, sessionRef(params)));

export const meta = titled("会議を記録する");

export const handle = { scripts: true };

export default function Run() {
  const data = useLoaderData<typeof loader>();
  const { key, ward, session, quorum, items, current, openVote } = data;
  const base = `/wards/${ward.slug}/desk/sessions/${key}`;
  useTicks(`/wards/${ward.slug}/sessions/${key}/room/events`);
  return (
    <Page
      title={data.isDesk ? "会議を記録する" : "会議を進める"}
      shape={data.isDesk ? "wide" : "large"}
      crumbs={[
        {
          label: `第${session.ordinal}回${session.title}`,
          href: data.isDesk ? base : `/wards/${ward.slug}/sessions/${key}`,
        },
      ]}
    >
      {session.closedAt ? (
        <p className="band">
          第{session.ordinal}回{session.title}　<Clock at={session.openedAt} />
          開会・
          <Clock at={session.closedAt} />
          閉会
        </p>
      ) : (
        <p className={quorum.isMet ? "band" : "band is-short"} role="status">
          第{session.ordinal}回{session.title} 開会中（
          <Clock at={session.openedAt} />
          開会）｜出席{quorum.present}名・必要{quorum.needed}名{data.recused > 0 && `・除斥${data.recused}名`}
          {"　"}
          {quorum.isMet ? "会議は成立しています" : `定足数に${quorum.missing}名足りません。決めることはできません`}
        </p>
      )}
      <noscript>
        <p>
          <a href={`${base}/run`}>最新の状態を表示</a>
        </p>
      </noscript>
      {!session.closedAt && session.restingSince && (
        <div className="note is-strong">
          <p>
            <Clock at={session.restingSince} />
            から休憩しています。
          </p>
          <ActForm action={`${base}/run/recess/end`} name="resume" className="actions">
            <Button>再開する</Button>
          </ActForm>
        </div>
      )}
      {!session.closedAt && !openVote && data.declared && (
        <section aria-label="ただいまの結果" role="status" className="declared">
          <p className="quiet">ただいまの結果（読み上げる言葉）</p>
          <p className="say">{data.declared.words}</p>
          {data.declared.counts && <p>{data.declared.counts}</p>}
          {!data.declared.isDeclared && (
            <ActForm
              action={`${base}/run/votes/${data.declared.voteId}/declaration`}
              name="declare"
              className="actions"
            >
              <Button>宣告した</Button>
            </ActForm>
          )}
        </section>
      )}
      <div className="split">
        <div>
          {!session.closedAt && !session.restingSince && <CurrentItem base={base} data={data} />}
          {!session.closedAt && <FloorPart base={base} data={data} />}
          <Section title="議題">
            <ol className="agenda">
              {items.map((item) => (
                <li key={item.id}>
                  <span className="number">{ownNumber(item.label)}</span>
                  <div>
                    <p>
                      {item.title}
                      {item.isClosed && "（非公開）"}
                      {item.isWithdrawn && "（取下げ）"}
                      {item.position === current && <strong>　いまの議題</strong>}
                    </p>
                    {item.result && (
                      <p>
                        結果 <strong>{item.wording ?? resultWords[item.result]}</strong>
                        {data.isDesk && !session.closedAt && item.votes.every((vote) => vote.voidedAt) && (
                          <>
                            {"　"}
                            <a href={`${base}/run/items/${item.position}/result`}>結果を直す</a>
                          </>
                        )}
                      </p>
                    )}
                    {!session.closedAt && !openVote && item.result && item.holdsElections && (
                      <a href={`${base}/run/items/${item.position}/election`}>続けて選挙をする</a>
                    )}
                    {item.votes.map((vote) => (
                      <details key={vote.id}>
                        <summary>
                          {vote.name && `${vote.name}「${vote.motion}」${vote.wording}・`}
                          {vote.voidedAt ? "取り消された採決" : "計算の理由"}
                        </summary>
                        <ul>
                          {vote.steps.map((step) => (
                            <li key={step}>{step}</li>
                          ))}
                        </ul>
                        {data.isDesk && !vote.voidedAt && (
                          <a href={`${base}/votes/${vote.id}/voiding`}>この採決を取り消す</a>
                        )}
                      </details>
                    ))}
                    {!openVote &&
                      !session.restingSince &&
                      !item.result &&
                      !item.isWithdrawn &&
                      !session.closedAt &&
                      item.position !== current && (
                        <a href={`${base}/run/items/${item.position}/start`}>この議題を始める</a>
                      )}
                  </div>
                </li>
              ))}
            </ol>
          </Section>
          {!session.closedAt && !openVote && (
            <p className="actions">
              {!session.restingSince && (
                <a className="button is-quiet" href={`${base}/run/recess`}>
                  休憩する
                </a>
              )}
              <a className="button is-quiet" href={`${base}/run/closing`}>
                閉会する
              </a>
            </p>
          )}
          {!session.closedAt && (
            <p className="actions">
              <a href={`/wards/${ward.slug}/sessions/${key}/live?screen=on`}>会議のいまを大きく映す</a>
              {data.signerTitle && <a href={`${base}/run/signers`}>会議録の{data.signerTitle}を指名する</a>}
            </p>
          )}
          {data.timeline.length > 0 && (
            <details className="section">
              <summary>これまでの経過</summary>
              <ol className="timeline">
                {data.timeline.map((one) => (
                  <li key={`${one.at.toISOString()}${one.what}`}>
                    <Clock at={one.at} /> {one.what}
                  </li>
                ))}
              </ol>
            </details>
          )}
        </div>
        <RoomBoard base={base} data={data} />
      </div>
    </Page>
  );
}
