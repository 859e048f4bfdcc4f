import { useLoaderData } from "@remix-run/react";
import { sessionIndex } from "#app/domain/reports/session-index.server.ts";
import { SessionListItem } from "#app/domain/sessions/session-list-item.tsx";
import { stateWords } from "#app/domain/sessions/sessions.policy.ts";
import { publicStates } from "#app/domain/sessions/state-where.ts";
import { fiscalYearName } from "#app/shared/dates.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty, Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ params, url }) => sessionIndex(params.ward ?? "", url.searchParams));

export const meta = metaFrom<Awaited<ReturnType<typeof sessionIndex>>>(({ ward }) => ({
  title: `会議（${ward.name}）`,
  description: `${ward.name}の会議の予定と、これまでの会議録です。`,
}));

export default function Sessions() {
  const { ward, filter, sessions, paging } = useLoaderData<typeof loader>();
  return (
    <Page
      title="会議"
      crumbs={[
        { label: "表紙", href: "/" },
        { label: ward.name, href: `/wards/${ward.slug}` },
      ]}
    >
      <p>
        <a href={`/wards/${ward.slug}/sessions/calendar`}>月ごとの予定表で見る</a>
        {"　"}
        <a href={`/wards/${ward.slug}/sessions.ics${filter.body ? `?body=${filter.body}` : ""}`}>
          {filter.body ? "この会議の予定をカレンダーに入れる" : "会議の予定をカレンダーに入れる"}
        </a>
      </p>
      <form className="filters no-print">
        {filter.bodies.length > 0 && (
          <div>
            <label htmlFor="body">会議</label>
            <select id="body" name="body" defaultValue={filter.body ?? ""}>
              <option value="">すべて</option>
              <option value="plenary">全体会議</option>
              {filter.bodies.map((body) => (
                <option key={body.id} value={body.id}>
                  {body.name}
                </option>
              ))}
            </select>
          </div>
        )}
        <div>
          <label htmlFor="year">年度</label>
          <select id="year" name="year" defaultValue={filter.year ?? ""}>
            <option value="">すべて</option>
            {filter.years.map((year) => (
              <option key={year} value={year}>
                {fiscalYearName(year)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="state">状態</label>
          <select id="state" name="state" defaultValue={filter.state ?? ""}>
            <option value="">すべて</option>
            {publicStates.map((state) => (
              <option key={state} value={state}>
                {stateWords[state]}
              </option>
            ))}
          </select>
        </div>
        <Button isQuiet>絞り込む</Button>
      </form>
      {sessions.length === 0 ? (
        <Empty>
          {filter.year || filter.state || filter.body
            ? "当てはまる会議はありません。"
            : "公表した会議はまだありません。日程が決まり次第、ここに載せます。"}
        </Empty>
      ) : (
        <ul className="list">
          {sessions.map((session) => (
            <SessionListItem key={session.id} session={session} />
          ))}
        </ul>
      )}
      <Pager {...paging} />
    </Page>
  );
}
