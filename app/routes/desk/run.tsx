import { useLoaderData } from "@remix-run/react";
import { resultWords } from "#app/domain/agenda/agenda.schema.ts";
import { CurrentItem } from "#app/domain/desk/current-item.tsx";
import { RoomBoard } from "#app/domain/desk/room-board.tsx";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { Clock } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => runPage(viewer, sessionRef(params)));

export const meta = titled("会議を記録する");

export default function Run() {
  const data = useLoaderData<typeof loader>();
  const { key, ward, session, quorum, items, current } = data;
  const base = `/wards/${ward.slug}/desk/sessions/${key}`;
  const state = session.closedAt ? "閉会" : "開会中";
  return (
    <Page
      title="会議を記録する"
      shape="wide"
      crumbs={[{ label: `第${session.ordinal}回${session.title}`, href: base }]}
    >
      <p className={quorum.isMet ? "band" : "band is-short"} role="status">
        第{session.ordinal}回{session.title} {state}（<Clock at={session.openedAt} />
        開会）｜出席{quorum.present}名・必要{quorum.needed}名{"　"}
        {quorum.isMet ? "会議は成立しています" : `定足数に${quorum.missing}名足りません。決めることはできません`}
      </p>
      <div className="split">
        <div>
          {!session.closedAt && <CurrentItem base={base} data={data} />}
          <Section title="議題">
            <ol className="agenda">
              {items.map((item) => (
                <li key={item.id}>
                  <span className="number">{item.position}</span>
                  <div>
                    <p>
                      {item.title}
                      {item.isClosed && "（非公開）"}
                      {item.position === current && <strong>　いまの議題</strong>}
                    </p>
                    {item.result && (
                      <p>
                        結果{" "}
                        <strong>
                          {item.votes.find((vote) => !vote.voidedAt)?.wording ?? resultWords[item.result]}
                        </strong>
                      </p>
                    )}
                    {item.votes.map((vote) => (
                      <details key={vote.id}>
                        <summary>{vote.voidedAt ? "取り消された採決" : "計算の理由"}</summary>
                        <ul>
                          {vote.steps.map((step) => (
                            <li key={step}>{step}</li>
                          ))}
                        </ul>
                        {!vote.voidedAt && !session.closedAt && (
                          <a href={`${base}/run/votes/${vote.id}/voiding`}>この採決を取り消す</a>
                        )}
                      </details>
                    ))}
                    {!item.result && !session.closedAt && item.position !== current && (
                      <a href={`${base}/run/items/${item.position}/start`}>この議題を始める</a>
                    )}
                  </div>
                </li>
              ))}
            </ol>
          </Section>
          {!session.closedAt && (
            <p className="actions">
              <a className="button is-quiet" href={`${base}/run/closing`}>
                閉会する
              </a>
            </p>
          )}
        </div>
        <RoomBoard base={base} data={data} />
      </div>
    </Page>
  );
}
