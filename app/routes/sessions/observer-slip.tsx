import { useLoaderData } from "@remix-run/react";
import { entryWords, needWords } from "#app/domain/observers/observers.schema.ts";
import { slipPage } from "#app/domain/observers/slip-page.server.ts";
import { stateWords } from "#app/domain/sessions/sessions.policy.ts";
import { LongDay, Span } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Page } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) =>
  slipPage(viewer, { ...sessionRef(params), entry: params.entry ?? "" }),
);

export const meta = metaFrom<{ entry: { state: string } }>(({ entry }) => ({
  title: entry.state === "seated" ? "傍聴券" : "傍聴の申込み",
}));

export default function ObserverSlip() {
  const { entry, drawId, observing, ...session } = useLoaderData<typeof loader>();
  const base = `/wards/${session.ward.slug}/sessions/${session.key}`;
  const isAhead = session.state === "announced" || session.state === "postponed";
  return (
    <Page
      title={entry.state === "seated" ? "傍聴券" : "傍聴の申込み"}
      crumbs={[{ label: `第${session.ordinal}回${session.title}`, href: base }]}
    >
      {session.state !== "announced" && (
        <p className="note is-strong">この会議は、いま「{stateWords[session.state]}」です。</p>
      )}
      {entry.state === "unconfirmed" && (
        <p className="note is-strong">
          まだ申込みは終わっていません。届いたメールのページを24時間の間に開いて、「申込みを確かめる」を押してください。届かないときは、アドレスを確かめて、
          <a href={`${base}/observers/new`}>もう一度申し込んでください</a>。
        </p>
      )}
      <div className="slip">
        {entry.code && <p className="slip-label">傍聴の番号</p>}
        {entry.code && <p className="slip-code">{entry.code}</p>}
        <Facts
          facts={[
            { label: "会議", value: `第${session.ordinal}回${session.title}` },
            { label: "日時", value: <Span from={session.startsAt} to={session.endsAt} /> },
            {
              label: "会場",
              value: (
                <>
                  {session.place}
                  <br />
                  <span className="quiet">{session.address}</span>
                </>
              ),
            },
            entry.code !== null && {
              label: observing.isByDraw ? "くじの番号" : "申込みの番号",
              value: `${entry.number}番`,
            },
            {
              label: "いま",
              value: (
                <>
                  <strong>{entryWords[entry.state]}</strong>
                  {entry.waitingRank !== null && `（${entry.waitingRank}番目）`}
                </>
              ),
            },
            entry.needs.length > 0 && {
              label: "必要なもの",
              value: entry.needs.map((need) => needWords[need as keyof typeof needWords]).join("、"),
            },
            { label: "撮影・録音", value: observing.recording },
          ]}
        />
      </div>
      {entry.state === "seated" && <p>当日、この番号を受付で見せてください。このページを印刷しても使えます。</p>}
      {entry.state === "waiting" && (
        <p>席が空いたときは、{observing.isByDraw ? "くじで引いた順" : "申込みを確かめた順"}にお知らせします。</p>
      )}
      {entry.state === "applied" && observing.dueOn && (
        <p>
          <LongDay day={observing.dueOn} />
          までに申し込んだ人が定員を超えたときは、くじで決めます。
          {drawId && <a href={`/wards/${session.ward.slug}/draws/${drawId}`}>くじの決め方を見る</a>}
        </p>
      )}
      {entry.state !== "withdrawn" && isAhead && (
        <div className="no-print">
          {entry.code && (
            <p>
              傍聴の番号を書き留めておいてください。会議のページの「申込みを確かめる」から、いつでもこのページを開けます。番号とこのページのアドレスは、ほかの人に見せないでください。
            </p>
          )}
          <p>
            <a href={`${base}/observers/${entry.id}/withdrawal`}>傍聴の申込みを取り消す</a>
          </p>
        </div>
      )}
      {entry.state === "withdrawn" && observing.entry === "open" && (
        <p>
          <a href={`${base}/observers/new`}>もう一度、傍聴を申し込む</a>
        </p>
      )}
    </Page>
  );
}
