import { useLoaderData } from "@remix-run/react";
import { LiveBoard } from "#app/domain/reports/live-board.tsx";
import { livePage } from "#app/domain/reports/live-page.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useLive } from "#app/ui/use-live.ts";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const handle = { scripts: true };

export const loader = page(async ({ viewer, params, url }) => ({
  first: await livePage(viewer, sessionRef(params)),
  now: viewer.now.toISOString(),
  isScreen: url.searchParams.get("screen") === "on",
}));

export const meta = metaFrom<{ first: Awaited<ReturnType<typeof livePage>> }>(({ first: { session, ward } }) => ({
  title: `会議のいま（第${session.ordinal}回${session.title}）`,
  description: `${ward.name}の会議の、いま話し合っていること、出席、採決とその結果です。`,
}));

export default function Live() {
  const { first, now, isScreen } = useLoaderData<typeof loader>();
  const base = `/wards/${first.ward.slug}/sessions/${first.key}`;
  const { data, isReady, isLive, setLive, isCut } = useLive(`${base}/live/events`, first);
  return (
    <Page
      title={`第${data.session.ordinal}回${data.session.title}`}
      shape={isScreen ? "large" : "reading"}
      crumbs={
        isScreen
          ? []
          : [
              { label: data.ward.name, href: `/wards/${data.ward.slug}` },
              { label: `第${data.session.ordinal}回${data.session.title}`, href: base },
            ]
      }
    >
      {isScreen && <div className="is-screen" />}
      <LiveBoard data={data} now={now} />
      {data.session.state !== "closed" && (
        <div className="actions no-print">
          <form method="get" action={`${base}/live`}>
            {isScreen && <input type="hidden" name="screen" value="on" />}
            <button type="submit" className="button is-quiet">
              最新の状態を表示
            </button>
          </form>
          {isReady && (
            <button type="button" className="button is-quiet" aria-pressed={!isLive} onClick={() => setLive(!isLive)}>
              {isLive ? "自動更新を止める" : "自動更新を始める"}
            </button>
          )}
          {!isScreen && <a href={`${base}/live?screen=on`}>大きく映す</a>}
        </div>
      )}
      {isLive && isCut && <p className="quiet">つながりが切れています。つながり次第、最新の状態に変わります。</p>}
    </Page>
  );
}
