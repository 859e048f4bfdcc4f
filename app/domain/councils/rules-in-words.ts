import { confirmationWords, groundNames, observerEntryWords, speakerWords, styleWords } from "./rule-keys.ts";
import { kindWords, thresholdWords } from "./rule-words.ts";
import type { CouncilRules } from "./rules.schema.ts";

/** 会議のきまり in plain sentences, made from the data, part by part. No word of quorum or votes for a 対話の場. */
export function rulesInWords(rules: CouncilRules): { title: string; sentences: string[] }[] {
  const parts =
    rules.preset === "dialogue"
      ? [{ title: "参加する人と話し合い", sentences: dialogue() }]
      : [
          { title: "委員", sentences: members(rules) },
          { title: "会議の成立", sentences: quorum(rules) },
          { title: "採決", sentences: decisions(rules) },
        ];
  return [
    ...parts,
    { title: "公表、公開と傍聴", sentences: openness(rules) },
    { title: "会議録", sentences: minutes(rules) },
  ];
}

/** The sentence of the rules behind a refusal in the room. */
export function ruleBehind(rule: "quorum" | "recusal" | "presiding" | "dialogue", rules: CouncilRules): string {
  const [whenValid = "", recused = "", , presiding = ""] = quorum(rules);
  if (rule === "quorum") return whenValid;
  if (rule === "recusal") return recused;
  return rule === "presiding" ? presiding : "採決はしません。";
}

const dialogue = (): string[] => [
  "テーマごとに、招待、公募、無作為抽出（くじ）で参加する人を決めます。",
  "採決はしません。出た考えは、総合計画へ反映、短期で対応、見送りに分け、理由とともに公表します。",
];

function members(rules: CouncilRules): string[] {
  const seats = rules.seatsAre === "up_to" ? `${rules.seats}名以内` : `${rules.seats}名`;
  const { organisation, open_call, ward_head, scholar } = rules.seatMix;
  const mix = [
    organisation > 0 && `団体推薦${organisation}名`,
    open_call > 0 && `公募${open_call}名`,
    ward_head > 0 && `区長推薦${ward_head}名`,
    scholar > 0 && `学識経験${scholar}名`,
  ].filter(Boolean);
  return [
    `定数は${seats}、任期は${rules.termMonths}か月です。`,
    ...(mix.length > 0 ? [`内訳は、${mix.join("、")}です。`] : []),
    rules.reappointLimit > 0 ? `再任は${rules.reappointLimit}回までできます。` : "再任できます。",
    "補欠の委員の任期は、前の委員の残りの期間です。",
    `${rules.chairTitle}1名と${rules.viceChairTitle}${rules.viceChairCount}名以内を、委員の中から選びます。`,
  ];
}

function quorum({ quorum, seats, onlineCounts, chairTitle, viceChairTitle }: CouncilRules): string[] {
  const base = quorum.base === "seats" ? `定数${seats}名` : "現員（いま在任している委員）";
  return [
    `会議は、${base}の${kindWords[quorum.kind]}が出席すると成立します。`,
    quorum.excludeRecused
      ? "除斥された委員は、その議題の間、出席の数から除きます。"
      : "除斥された委員も、出席の数に入れます。",
    onlineCounts ? "オンラインの出席も出席に数えます。" : "オンラインの参加は出席に数えません。",
    `会議は${chairTitle}が進めます。不在のときは${viceChairTitle}が代わります。`,
  ];
}

function decisions(rules: CouncilRules): string[] {
  const { decision, words, chairTitle } = rules;
  const vote = decision.base === "present" ? "出席した委員" : "賛否を表した委員";
  const tie =
    decision.tieWhen === "exactly_half"
      ? "可否同数とは、賛成が基準のちょうど半数であることをいいます。"
      : "可否同数とは、賛成と反対が同じ数であることをいいます。棄権があると、賛成が1人増えて可否同数でなくなり、否決に変わることがあります。";
  return [
    ...(rules.consensusFirst ? ["まず異議の有無を諮り、異議があれば採決します。"] : []),
    `${vote}の${thresholdWords[decision.threshold]}の賛成で${words.carried}とします。満たないときは${words.rejected}とします。`,
    decision.tie === "chair_decides"
      ? `可否同数のときは、${chairTitle}が決めます。`
      : `可否同数のときは、${words.rejected}とします。`,
    ...(decision.threshold === "more_than_half"
      ? [decision.base === "present" ? tie : "可否同数とは、賛成と反対が同じ数であることをいいます。"]
      : []),
    decision.chairVotes === "casting_only"
      ? `${chairTitle}は採決に加わらず、可否同数のときだけ決めます。`
      : `${chairTitle}は委員として採決に加わり、可否同数のときは決める役も担います。`,
    rules.handsByName
      ? "挙手と起立では、だれが賛成し、だれが反対したかを記録します。"
      : "挙手と起立では、賛成と反対の人数を記録します。",
    ...(rules.writtenVotes
      ? [
          "会議を開かずに、書面で表決することができます。回答した委員の数が、会議の成立に必要な数に達したときに成立します。",
        ]
      : []),
    ...(rules.enteredNeedsSecond ? ["委員に代わって事務局が入力した票は、別の人が確かめます。"] : []),
    ...(rules.noReconsideration
      ? [`同じ期に議決した事柄は、もう一度採決しません（一事不再議）。${chairTitle}が認めたときは、理由を公表します。`]
      : []),
    `${chairTitle}と${rules.viceChairTitle}の選挙では、${
      rules.election.needs === "most" ? "有効投票のうち最も多くの票を得た人" : "有効投票の過半数を得た人"
    }を選びます。${
      rules.election.tie === "lot"
        ? "票が同じときは、抽選で決めます。"
        : "票が同じときは、決選投票をし、なお同じときは抽選で決めます。"
    }`,
    rules.namesOfVotes ? "記名投票の賛否は、氏名とともに公表します。" : "賛否は数だけを公表します。",
  ];
}

function openness(rules: CouncilRules): string[] {
  const { opening } = rules;
  const grounds = opening.grounds.map((ground) => groundNames[ground]).join("、");
  return [
    `会議の開催は、開催日の${rules.noticeDays}日前までに公表します。緊急のときは、理由を公表します。`,
    opening.byDefault === "open" ? "会議は公開します。" : "会議は公開しません。公開するときは議題ごとに決めます。",
    `次の事柄を扱うときは、議題ごとに、${rules.preset === "dialogue" ? "区長の判断により" : opening.closeBy === "vote" ? "出席した委員の議決により" : `${rules.chairTitle}の判断により`}公開しないことができます（${grounds}）。`,
    rules.observerCap > 0
      ? `傍聴の定員は${rules.observerCap}名です（${observerEntryWords[rules.observerEntry]}）。${rules.observerEntry.startsWith("registration") ? `1つのメールアドレスから申し込めるのは${rules.observersPerAddress}人までです。` : ""}`
      : "傍聴の席は設けません。",
    ...(rules.residentOpinions ? ["公開の議題には、会議の前に区民も意見を寄せられます。"] : []),
    rules.opinionsPublic
      ? "事前意見は、会議の後に、回答とともに公表します。"
      : "事前意見は委員と事務局が読みます。会議の後に、回答を公表します。",
    `賛同が${rules.candidateSupports}件に達した提案は、議題の候補とします。取り上げないときは、理由を記録します。`,
  ];
}

function minutes(rules: CouncilRules): string[] {
  return [
    `会議結果の概要は、閉会から${rules.summaryDays}開庁日以内に掲載します。`,
    `会議録は${styleWords[rules.minutesStyle]}で、閉会から${rules.minutesDays}日以内に作り、できてから${rules.publishDays}日以内に掲載します。`,
    `発言した人は「${speakerWords[rules.speakerNames].replace(/[「」]/g, "")}」で表します。`,
    ...(rules.preset === "dialogue" ? [] : [`会議録は、${confirmationWords[rules.minutesApproval]}ことで確かめます。`]),
  ];
}
