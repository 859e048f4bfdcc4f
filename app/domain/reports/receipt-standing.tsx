import { fiscalYearName } from "#app/shared/dates.ts";
import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { appealSubjectWords } from "../appeals/appeals.rules.ts";
import type { Standing } from "./receipt-page.server.ts";

type One = Omit<Standing, "goesOn" | "isSelf" | "appeal">;

/** What became of one matter, for whoever holds its number. */
export function ReceiptStanding({ one }: { one: Standing }) {
  const name = `${one.ward.name} ${fiscalYearName(one.fiscalYear)} 第${one.number}号「${one.title}」`;
  return (
    <Section title={one.isSelf ? name : `分けて扱っているもの: ${name}`}>
      <StandingFacts one={one} />
      {one.appeal && <AppealStanding appeal={one.appeal} />}
      {one.goesOn === "unlisted" && <p>続きは、統合した先の提案で進めています。その提案は、いま掲載していません。</p>}
      {one.goesOn && one.goesOn !== "unlisted" && (
        <>
          <h3>{`統合した先: ${fiscalYearName(one.goesOn.fiscalYear)} 第${one.goesOn.number}号「${one.goesOn.title}」`}</h3>
          <StandingFacts one={one.goesOn} />
        </>
      )}
    </Section>
  );
}

function AppealStanding({ appeal }: { appeal: NonNullable<Standing["appeal"]> }) {
  const what = appealSubjectWords[appeal.subject];
  if (!appeal.decidedAt) {
    return (
      <p>
        {`見直しの申出（${what}）を受け付けています。`}
        <LongDay day={appeal.dueOn} />
        までにお答えします。
      </p>
    );
  }
  return (
    <>
      <h3>{`見直しの結果: ${appeal.isGranted ? "申出を認めました" : "初めの決定のとおりとしました"}`}</h3>
      <Words>{`見直した内容: ${what}\n理由: ${appeal.reason ?? ""}`}</Words>
    </>
  );
}

function StandingFacts({ one }: { one: One }) {
  return (
    <>
      <Facts
        facts={[
          { label: "いま", value: one.stage },
          one.office !== null && { label: "担当課", value: one.office },
          one.held !== null && { label: "掲載しない理由", value: one.held },
          one.answerBy !== null && {
            label: one.response ? "改めての回答" : "最初の回答",
            value: (
              <>
                <LongDay day={one.answerBy} />
                まで
              </>
            ),
          },
          one.isUnconfirmed && { label: "連絡先", value: "まだ確認されていません。" },
        ]}
      />
      {one.response && (
        <>
          <h3>{one.response.isOwedAgain ? `前の回答: ${one.response.status}` : `区の回答: ${one.response.status}`}</h3>
          {one.response.at && (
            <p className="quiet">
              <InstantDay at={one.response.at} />
            </p>
          )}
          <Words>{one.response.text}</Words>
          <Words>{`理由: ${one.response.reason}`}</Words>
        </>
      )}
      <Facts
        facts={[
          one.progress !== null && { label: "取組状況", value: <Words>{one.progress}</Words> },
          one.nextReportOn !== null && { label: "次の報告", value: <LongDay day={one.nextReportOn} /> },
          one.end !== null && { label: one.end.label, value: <Words>{one.end.reason}</Words> },
        ]}
      />
      {one.key && (
        <p className="no-print">
          <a href={`/wards/${one.ward.slug}/proposals/${one.key}`}>これまでの経過を見る</a>
        </p>
      )}
    </>
  );
}
