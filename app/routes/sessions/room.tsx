import { useLoaderData } from "@remix-run/react";
import { BallotForm } from "#app/domain/ballots/ballot-form.tsx";
import { methodWords } from "#app/domain/ballots/ballots.schema.ts";
import { roomPage } from "#app/domain/reports/room-page.server.ts";
import { PaperLink } from "#app/domain/sessions/paper-link.tsx";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useTicks } from "#app/ui/use-ticks.ts";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const handle = { scripts: true };

export const loader = page(({ viewer, params }) => roomPage(viewer, sessionRef(params)));

export const meta = titled("会議に加わる");

export default function Room() {
  const data = useLoaderData<typeof loader>();
  const { key, ward, session, own, quorum, item, vote, speaking } = data;
  const base = `/wards/${ward.slug}/sessions/${key}`;
  useTicks(`${base}/room/events`);
  return (
    <Page title="会議に加わる" shape="large" crumbs={[{ label: `第${session.ordinal}回${session.title}`, href: base }]}>
      {session.state !== "open" ? (
        <p className="band" role="status">
          {notOpenWords[session.state] ?? "会議は終わりました。"}
        </p>
      ) : null}
      {session.state !== "open" ? (
        vote && <BallotForm vote={vote} />
      ) : (
        <>
          <p className={quorum?.isMet === false ? "band is-short" : "band"} role="status">
            {session.isResting ? "休憩中" : "開会中"}
            {quorum && `｜${quorum.isMet ? "会議は成立しています" : `定足数に${quorum.missing}名足りません`}`}
            {speaking && `｜${own.isSpeaking ? "あなた" : `${speaking}委員`}の発言`}
          </p>
          <OwnState own={own} />
          <div aria-live="polite">
            {vote && <BallotForm vote={vote} />}
            {data.standing && (
              <p className="note">
                「{data.standing.motion}」を採決しています（{methodWords[data.standing.method]}
                {data.standing.isOnPaper && "・紙で投票"}）。端末での投票はありません。
              </p>
            )}
            {!vote && !data.standing && data.last && (
              <p className="note">
                直近の決定　議題{data.last.label}「{data.last.motion}」　<strong>{data.last.wording}</strong>
                {data.last.counts && `（${data.last.counts}）`}
              </p>
            )}
          </div>
          {item && (
            <Section title={`いま　議題${item.label}　${item.title}${item.isClosed ? "（非公開）" : ""}`} id="now">
              {item.body && <Words>{item.body}</Words>}
              {item.papers.length > 0 && (
                <ul className="list">
                  {item.papers.map((paper) => (
                    <li key={paper.id}>
                      <PaperLink base={base} paper={paper} />
                    </li>
                  ))}
                </ul>
              )}
              <p>
                <a href={`${base}/items/${item.number}`}>議題のページ</a>
              </p>
            </Section>
          )}
          {own.isPresent && own.isMember && !own.isRecused && !own.isSpeaking && (
            <AskToSpeak base={base} request={own.request} />
          )}
          {own.isPresiding && (
            <p className="actions">
              <ButtonLink href={`/wards/${ward.slug}/desk/sessions/${key}/run`}>会議を進める</ButtonLink>
            </p>
          )}
        </>
      )}
      <form method="get" action={`${base}/room`} className="section no-print">
        <button type="submit" className="button is-quiet">
          最新の状態を表示
        </button>
      </form>
    </Page>
  );
}

const notOpenWords: Record<string, string> = {
  announced: "まだ開会していません。",
  postponed: "この会議は延期しています。",
  cancelled: "この会議は中止になりました。",
};

type Own = { isMember: boolean; isPresent: boolean; isRecused: boolean };

function OwnState({ own }: { own: Own }) {
  if (!own.isMember) return <p className="note">任期が終わっているため、採決と発言には加われません。</p>;
  if (!own.isPresent) return <p className="note">着席が記録されていません。事務局に声を掛けてください。</p>;
  if (own.isRecused) return <p className="note">この議題から除斥されています。採決には加われません。</p>;
  return null;
}

function AskToSpeak({ base, request }: { base: string; request: { id: string; place: number } | null }) {
  return (
    <Section title="発言">
      {request ? (
        <ActForm action={`${base}/speeches/${request.id}/withdrawal`} name={`unask-${request.id}`} className="actions">
          <p role="status">発言を求めています（{request.place}番目）。</p>
          <Button isQuiet>発言の求めを取り消す</Button>
        </ActForm>
      ) : (
        <ActForm action={`${base}/speeches`} name="ask" className="actions">
          <Button isQuiet>発言を求める</Button>
        </ActForm>
      )}
    </Section>
  );
}
