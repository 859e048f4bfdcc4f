import { useLoaderData } from "@remix-run/react";
import { councilPage } from "#app/domain/councils/council-page.server.ts";
import { basisWords } from "#app/domain/councils/councils.schema.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, params }) => ({
  ward: params.ward ?? "",
  ...(await councilPage(viewer, params.ward ?? "")),
}));

export const meta = metaFrom<{ council: { name: string } }>(({ council }) => ({
  title: council.name,
  description: `${council.name}の委員、期、部会、会議のきまりです。`,
}));

export default function Council() {
  const { ward, council, rules, rulesNamed, term, members, former, subcommittees, earlier } =
    useLoaderData<typeof loader>();
  const titleOf = (post: string | undefined) =>
    post === "chair" ? rules.chairTitle : post === "vice_chair" ? rules.viceChairTitle : "委員";
  return (
    <Page
      title={council.name}
      crumbs={[
        { label: "表紙", href: "/" },
        { label: "区のページ", href: `/wards/${ward}` },
      ]}
    >
      {rules.preset === "dialogue" && (
        <Section title="参加する人">
          <p>
            テーマごとに、招待、公募、無作為抽出（くじ）で参加する人を決めます。出た考えと、これからのことは、会議のページに載せます。
          </p>
          <p>
            <a href={`/wards/${ward}/sessions`}>会議の予定と結果</a>
          </p>
        </Section>
      )}
      {term && rules.preset === "statutory" && (
        <Section title={`委員（第${term.ordinal}期・${members.length}名）`}>
          <p>
            任期 <LongDay day={term.startsOn} />
            から
            <LongDay day={term.endsOn} />
            まで
            {"　"}
            <a href={`/wards/${ward}/council/terms/${term.ordinal}`}>この期の報告と引継ぎ</a>
          </p>
          <Table
            caption={`${rules.chairTitle}・${rules.viceChairTitle}の後は、ふりがなの順。敬称略。`}
            heads={["氏名", "職", "選出区分"]}
            rows={members.map((member) => ({
              key: member.id,
              cells: [
                <ruby key="name">
                  {member.name}
                  <rp>（</rp>
                  <rt>{member.kana}</rt>
                  <rp>）</rp>
                </ruby>,
                titleOf(member.posts[0]?.post),
                `${basisWords[member.basis]}${member.organisation ? `（${member.organisation}）` : ""}`,
              ],
            }))}
          />
          {former.map((member) => (
            <p key={member.id} className="quiet">
              {member.name}（<LongDay day={member.endedOn} />
              {member.reason}）
            </p>
          ))}
        </Section>
      )}
      {subcommittees.length > 0 && (
        <Section title="専門部会">
          {subcommittees.map((part) => (
            <div key={part.id}>
              <h3>{part.name}</h3>
              <p>
                テーマ {part.theme}
                {part.head && `　部会長 ${part.head}`}
              </p>
              <p>委員 {part.members.join("、")}</p>
              <p className="no-print">
                <a href={`/wards/${ward}/sessions?body=${part.id}`}>この部会の会議</a>
                {"　"}
                <a href={`/wards/${ward}/sessions.ics?body=${part.id}`}>予定をカレンダーに入れる</a>
              </p>
            </div>
          ))}
        </Section>
      )}
      <Section title="会議のきまり" id="rules">
        <p className="no-print">
          <a href={`/wards/${ward}/council/rules`}>会議のきまりを読む</a>
        </p>
        <p className="no-print">
          <a href={`/wards/${ward}/draws`}>委員や参加する人を決めるくじ</a>
        </p>
        <p className="quiet">{rulesNamed}</p>
      </Section>
      {term && (
        <p className="no-print">
          <a href={`/wards/${ward}/council/terms/${term.ordinal}`}>
            第{term.ordinal}期のこれまで（会議と決定、引継ぎ）
          </a>
          {"　"}
          <a href={`/wards/${ward}/activity`}>運営状況（回数、出席率、日数、費用）</a>
        </p>
      )}
      {earlier.length > 0 && rules.preset === "statutory" && (
        <Section title="これまでの期">
          <ul className="list">
            {earlier.map((past) => (
              <li key={past.ordinal}>
                <a href={`/wards/${ward}/council/terms/${past.ordinal}`}>第{past.ordinal}期の報告</a>
                {"　"}
                <LongDay day={past.startsOn} />
                から
                <LongDay day={past.endsOn} />
                まで　委員{past.members}名
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
