import { LongDay, LongInstant } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Empty, Section } from "#app/ui/page.tsx";
import { Provisional } from "#app/ui/provisional.tsx";
import type { TermRecord } from "./term-page.server.ts";

/** What a term did and hands over, out of its record. */
export function TermRecordParts({ ward, record }: { ward: string; record: TermRecord }) {
  const { startsOn, endsOn, members, bases, subcommittees, held, sessions, carried, proposals } = record;
  const base = `/wards/${ward}`;
  const open = proposals.filter((proposal) => proposal.isOpen);
  return (
    <>
      <Facts
        facts={[
          {
            label: "任期",
            value: (
              <>
                <LongDay day={startsOn} />
                から
                <LongDay day={endsOn} />
                まで
              </>
            ),
          },
          members > 0 && { label: "委員", value: `のべ${members}名（${bases.join("、")}）` },
          subcommittees.length > 0 && {
            label: "専門部会",
            value: subcommittees.map((part) => `${part.name}（${part.theme}）`).join("、"),
          },
          {
            label: "開いた会議",
            value: held.parts > 0 ? `全体会議${held.plenary}回、部会${held.parts}回` : `${held.plenary}回`,
          },
        ]}
      />
      <Section title="会議と決定">
        {sessions.length === 0 && <Empty>閉会した会議はまだありません。</Empty>}
        {sessions.map((session) => (
          <div key={session.key}>
            <h3>
              <a href={`${base}/sessions/${session.key}`}>{session.name}</a>　<LongInstant at={session.startsAt} />
            </h3>
            {session.isProvisional && <Provisional />}
            <ul className="list">
              {session.items.map((item) => (
                <li key={item.number}>
                  {item.label} <a href={`${base}/sessions/${session.key}/items/${item.number}`}>{item.title}</a>
                  {"　"}
                  <strong>{item.result}</strong>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
      {proposals.length > 0 && (
        <Section title="取り上げた提案">
          <ul className="list">
            {proposals.map((proposal) => (
              <li key={proposal.key}>
                <a href={`${base}/proposals/${proposal.key}`}>「{proposal.title}」</a>（{proposal.stage}）
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="次の期への引継ぎ">
        {carried.length + open.length === 0 ? (
          <Empty>引き継ぐことはありません。</Empty>
        ) : (
          <ul className="list">
            {carried.map((item) => (
              <li key={item.href}>
                継続審議のまま終わった議題 <a href={item.href}>{item.name}</a>
                {item.to && (
                  <>
                    {" "}
                    → <a href={item.to.href}>{item.to.name}</a>
                  </>
                )}
              </li>
            ))}
            {open.map((proposal) => (
              <li key={proposal.key}>
                取組が終わっていない提案 <a href={`${base}/proposals/${proposal.key}`}>「{proposal.title}」</a>（
                {proposal.stage}）
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
