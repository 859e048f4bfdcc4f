import { useLoaderData } from "@remix-run/react";
import { entryWords, needWords } from "#app/domain/observers/observers.schema.ts";
import { slipPage } from "#app/domain/observers/slip-page.server.ts";
import { stateWords } from "#app/domain/sessions/sessions.policy.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { LongDay, Span } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Page } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) =>
  slipPage(viewer, { ...sessionRef(params), entry: params.entry ?? "" }),
);

export const meta = titled("傍聴券");

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
      <div className="slip">
        <p className="slip-code">{entry.code}</p>
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
            { label: "申込みの番号", value: `${entry.number}番` },
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
        <p>席が空いたときは、{observing.isByDraw ? "くじで引いた順" : "申込みの順"}にお知らせします。</p>
      )}
      {entry.state === "applied" && observing.dueOn && (
        <p>
          <LongDay day={observing.dueOn} />
          までに申し込んだ人が定員を超えたときは、くじで決めます。
          {drawId && <a href={`/wards/${session.ward.slug}/draws/${drawId}`}>くじの決め方を見る</a>}
        </p>
      )}
      <p className="no-print quiet">
        この番号を書き留めておいてください。会議のページの「申込みを確かめる」から、いつでもこのページを開けます。
      </p>
      {entry.state !== "withdrawn" && isAhead && (
        <ActForm action={`${base}/observers/${entry.id}/withdrawal`} name="withdraw" className="no-print">
          <Button isQuiet>傍聴の申込みを取り消す</Button>
        </ActForm>
      )}
    </Page>
  );
}
