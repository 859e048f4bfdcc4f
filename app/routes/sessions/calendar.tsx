import { useLoaderData } from "@remix-run/react";
import { sessionCalendar } from "#app/domain/reports/session-calendar.server.ts";
import { SessionListItem, sessionHref } from "#app/domain/sessions/session-list-item.tsx";
import { sessionState, stateWords } from "#app/domain/sessions/sessions.policy.ts";
import { clockTime } from "#app/shared/dates.ts";
import { monthName } from "#app/shared/months.ts";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params, url }) =>
  sessionCalendar(viewer, params.ward ?? "", url.searchParams.get("month")),
);

export const meta = metaFrom<{ ward: { name: string }; month: string }>(({ ward, month }) => ({
  title: `会議の予定 ${monthName(month)}（${ward.name}）`,
  description: `${ward.name}の${monthName(month)}の会議です。`,
}));

const weekdays = ["日", "月", "火", "水", "木", "金", "土"];

export default function Calendar() {
  const { ward, month, before, after, weeks, sessions } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`会議の予定　${monthName(month)}`}
      crumbs={[
        { label: ward.name, href: `/wards/${ward.slug}` },
        { label: "会議", href: `/wards/${ward.slug}/sessions` },
      ]}
    >
      <ul className="inline-links no-print">
        <li>
          <a href={`?month=${before}`}>前の月</a>
        </li>
        <li>
          <a href={`?month=${after}`}>次の月</a>
        </li>
        <li>
          <a href={`/wards/${ward.slug}/sessions.ics`}>予定表に取り込む（iCalendar）</a>
        </li>
      </ul>
      <table className="month">
        <caption className="sr-only">{monthName(month)}の会議</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, index) => (
                <td key={day ?? weekdays[index]}>
                  {day && Number(day.slice(8))}
                  {sessions
                    .filter((session) => session.day === day)
                    .map((session) => (
                      <a key={session.id} href={sessionHref(session)}>
                        <span className="month-time">{clockTime(session.startsAt)} </span>第{session.ordinal}回
                        {session.part && ` ${session.part}`}
                        {sessionState(session) !== "announced" && `（${stateWords[sessionState(session)]}）`}
                      </a>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Section title="この月の会議">
        {sessions.length === 0 ? (
          <Empty>この月に公表した会議はありません。</Empty>
        ) : (
          <ul className="list">
            {sessions.map((session) => (
              <SessionListItem key={session.id} session={session} />
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
