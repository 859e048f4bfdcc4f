import { useLoaderData } from "@remix-run/react";
import { basisWords } from "#app/domain/councils/councils.schema.ts";
import { deskMembers } from "#app/domain/desk/desk-members.server.ts";
import { longDay } from "#app/shared/dates.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params, url }) =>
  deskMembers(viewer, params.ward ?? "", url.searchParams.get("term")),
);

export const meta = titled("委員名簿");

export default function Members() {
  const { ward, council, term, terms, members, rules, titles } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/desk`;
  const asked = term ? `?term=${term.ordinal}` : "";
  if (!council)
    return (
      <Page title="委員名簿" shape="wide">
        <Empty>区民会議はまだ置かれていません。市の管理者に頼んでください。</Empty>
      </Page>
    );
  return (
    <Page title={`委員名簿（${council.name}）`} shape="wide">
      <ul className="inline-links">
        <li>
          <a href={`${base}/members/new${asked}`}>委員を委嘱する</a>
        </li>
        <li>
          <a href={`${base}/members/post${asked}`}>
            {titles.chair}・{titles.vice_chair}を定める
          </a>
        </li>
        <li>
          <a href={`${base}/members/post/end${asked}`}>
            {titles.chair}・{titles.vice_chair}の退任を記録する
          </a>
        </li>
        <li>
          <a href={`${base}/members/end${asked}`}>辞任・解嘱を記録する</a>
        </li>
        <li>
          <a href={`${base}/subcommittees/new${asked}`}>専門部会を置く</a>
        </li>
        <li>
          <a href={`${base}/terms/new`}>新しい期を始める</a>
        </li>
        <li>
          <a href={`${base}/members/letters.docx${term ? `?term=${term.ordinal}` : ""}`}>委嘱状（Word）</a>
        </li>
        <li>
          <a href={`${base}/members/import${asked}`}>名簿を取り込む（CSV）</a>
        </li>
        {term && (
          <li>
            <a href={`${base}/members/roster.csv?term=${term.ordinal}`}>名簿を保存する（CSV）</a>
          </li>
        )}
        {term && (
          <li>
            <a href={`${base}/terms/${term.ordinal}/report`}>期の報告書</a>
            {"　"}
            <a href={`${base}/terms/${term.ordinal}/carrying`}>前の期の提案を引き継ぐ</a>
          </li>
        )}
        <li>
          <a href={`${base}/calls`}>委員の公募</a>
        </li>
        <li>
          <a href={`${base}/attendance`}>出席簿</a>
        </li>
        <li>
          <a href={`${base}/rules/body`}>会議のきまり</a>
        </li>
        <li>
          <a href={`${base}/rules/ward`}>区の標準</a>
        </li>
      </ul>
      {terms.length > 1 && (
        <ul className="inline-links">
          {terms.map((ordinal) => (
            <li key={ordinal}>
              {ordinal === term?.ordinal ? (
                <strong>第{ordinal}期</strong>
              ) : (
                <a href={`?term=${ordinal}`}>第{ordinal}期</a>
              )}
            </li>
          ))}
        </ul>
      )}
      {term && term.subcommittees.length > 0 && (
        <Section title="専門部会">
          <ul className="list">
            {term.subcommittees.map((part) => (
              <li key={part.id}>
                <strong>{part.name}</strong>（{part.theme}）
                <p className="quiet">
                  部会長 {part.head ?? "なし"}　委員 {part.members.join("、")}
                </p>
                <a href={`${base}/subcommittees/${part.id}`}>{`${part.name}を変える`}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {term ? (
        <Section title={`第${term.ordinal}期`}>
          <p>
            <LongDay day={term.startsOn} />
            から
            <LongDay day={term.endsOn} />
            まで　定数{rules?.seats}名・現員{members.filter((m) => m.isInOffice).length}名
          </p>
          <Table
            caption="ふりがなの順"
            heads={["氏名", "職", "選出区分", "委嘱", "連絡先", "在任"]}
            rows={members.map((member) => ({
              key: member.id,
              cells: [
                `${member.name}（${member.kana}）`,
                member.post ? titles[member.post] : "委員",
                `${basisWords[member.basis]}${member.organisation ? `（${member.organisation}）` : ""}`,
                member.appointment,
                member.email ?? "なし（事務局が代わりに入力）",
                member.endedOn ? `${longDay(member.endedOn)} ${member.endReason}` : member.isInOffice ? "在任" : "―",
              ],
            }))}
          />
        </Section>
      ) : (
        <Empty>期がまだ始まっていません。「新しい期を始める」から始めてください。</Empty>
      )}
    </Page>
  );
}
