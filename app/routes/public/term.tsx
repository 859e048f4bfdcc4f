import { useLoaderData } from "@remix-run/react";
import { termPage } from "#app/domain/reports/term-page.server.ts";
import { LongDay, LongInstant } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ params }) => termPage(params.ward ?? "", params.term ?? ""));

export const meta = metaFrom<{ council: string; ordinal: number }>(({ council, ordinal }) => ({
  title: `第${ordinal}期の報告（${council}）`,
  description: `${council}第${ordinal}期の会議、決定、取り上げた提案と、次の期への引継ぎです。`,
}));

export default function Term() {
  const { ward, council, ordinal, startsOn, endsOn, members, bases, subcommittees, sessions, carried, proposals } =
    useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}`;
  const open = proposals.filter((proposal) => proposal.isOpen);
  return (
    <Page
      title={`${council}　第${ordinal}期の報告`}
      crumbs={[
        { label: ward.name, href: base },
        { label: council, href: `${base}/council` },
      ]}
      lead="記録から作った報告の骨組みです。会議が進むと、ここも変わります。"
    >
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
          { label: "開いた会議", value: `${sessions.length}回` },
        ]}
      />
      <Section title="会議と決定">
        {sessions.length === 0 && <Empty>閉会した会議はまだありません。</Empty>}
        {sessions.map((session) => (
          <div key={session.key}>
            <h3>
              <a href={`${base}/sessions/${session.key}`}>{session.name}</a>　<LongInstant at={session.startsAt} />
            </h3>
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
                継続審議のまま、後の会議に送っていない議題 <a href={item.href}>{item.name}</a>
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
    </Page>
  );
}
