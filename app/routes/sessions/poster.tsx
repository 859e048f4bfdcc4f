import { useLoaderData } from "@remix-run/react";
import { ownNumber } from "#app/domain/agenda/agenda-numbers.rules.ts";
import { posterPage } from "#app/domain/documents/session-papers.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { SessionFacts } from "#app/domain/sessions/session-facts.tsx";
import { stateWords } from "#app/domain/sessions/sessions.policy.ts";
import { anonymous } from "#app/shared/viewer.ts";
import { Page } from "#app/ui/page.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

// A sheet for the notice board shows what anybody may see, whoever prints it.
export const loader = page(async ({ viewer, params }) => ({
  ...(await sessionPage(anonymous(viewer.now, viewer.requestId), sessionRef(params))),
  poster: await posterPage(viewer, sessionRef(params)),
}));

export const meta = metaFrom<{ session: { ordinal: number; title: string } }>(({ session }) => ({
  title: `掲示・回覧用（第${session.ordinal}回${session.title}）`,
}));

export default function Poster() {
  const { ward, key, session, items, poster } = useLoaderData<typeof loader>();
  return (
    <Page
      title={
        session.state === "cancelled" || session.state === "postponed"
          ? `第${session.ordinal}回${session.title}は${stateWords[session.state]}になりました`
          : `第${session.ordinal}回${session.title}を開きます`
      }
      crumbs={[{ label: "会議のページ", href: `/wards/${ward.slug}/sessions/${key}` }]}
    >
      <div className="poster">
        <SessionFacts session={session} />
        <h2>話し合うこと</h2>
        <ol className="agenda">
          {items
            .filter((item) => item.isClosed || !item.withdrawn)
            .map((item) => (
              <li key={item.number} className={`is-level-${item.level}`}>
                <span className="number">{ownNumber(item.label)}</span>
                <p>{item.isClosed ? "非公開" : item.title}</p>
              </li>
            ))}
        </ol>
        <div className="poster-code">
          <QrCode squares={poster.squares} label="会議のページへのQRコード" />
          <p>
            次第と資料は、区民会議のサイトで見られます。
            <br />
            {poster.url}
            <br />
            お問い合わせ {poster.contact}
          </p>
        </div>
      </div>
    </Page>
  );
}
