import { kindWords, thresholdWords } from "./rule-words.ts";
import type { CouncilRules, closingGrounds } from "./rules.schema.ts";

/** One rule as its form asks for it. `part` is its place in the rules: "quorum.kind". */
export type RuleKey = { part: string; label: string } & (
  | { kind: "number"; from: number; to: number; unit: string }
  | { kind: "choice"; options: Record<string, string> }
  | { kind: "yes_no"; yes: string; no: string }
  | { kind: "words" }
  | { kind: "several"; options: Record<string, string> }
);

const number = (part: string, label: string, from: number, to: number, unit: string): RuleKey => ({
  part,
  label,
  kind: "number",
  from,
  to,
  unit,
});
const choice = (part: string, label: string, options: Record<string, string>): RuleKey => ({
  part,
  label,
  kind: "choice",
  options,
});
const yesNo = (part: string, label: string, yes: string, no: string): RuleKey => ({
  part,
  label,
  kind: "yes_no",
  yes,
  no,
});

export const presetWords = { statutory: "附属機関型", dialogue: "対話の場型" } as const;
export const observerEntryWords = {
  door_lot: "当日会場で受け付け、定員を超えたら抽選",
  door_first: "当日会場で先着順",
  registration: "事前に申し込み、定員を超えたら抽選",
  registration_first: "事前に申し込み、先着順",
} as const;
export const styleWords = { full: "全文", gist: "要点", issues: "論点整理" } as const;
export const speakerWords = { name: "氏名", role: "役職のみ", anonymous: "「委員」" } as const;
export const confirmationWords = {
  by_date: "期限までに委員が修正を申し出る",
  next_sitting: "次の会議で承認する",
  next_signed: "次の会議で承認し、署名人2名が署名する",
  confirmers: "確認者が確かめる",
  signatories: "署名人2名が署名する",
  chair: "委員長が確かめる",
  body: "委員長が確かめ、公表を次の会議で決める",
} as const;
export const groundNames: Record<(typeof closingGrounds)[number], string> = {
  personal: "個人に関する情報",
  business: "法人等の正当な利益",
  safety: "人の生命、身体、財産の保護",
  law: "法令の定め",
  neutrality: "率直な意見の交換、意思決定の中立性",
  affairs: "事務の適正な遂行",
  confidence: "公にしない条件で提供された情報",
};
const approvals = {
  on_screen: "この画面で課長が決裁する",
  number: "決裁日と文書番号を記録する",
  none: "記録しない",
};

/** Every rule there is, in the order a clerk thinks of them. */
export const ruleGroups: { title: string; keys: RuleKey[] }[] = [
  {
    title: "会議のかたち",
    keys: [
      choice("preset", "かたち", presetWords),
      number("seats", "定数", 1, 200, "名"),
      choice("seatsAre", "定数の数え方", { up_to: "以内", exactly: "ちょうど" }),
      number("seatMix.organisation", "団体推薦の人数", 0, 200, "名"),
      number("seatMix.open_call", "公募の人数", 0, 200, "名"),
      number("seatMix.ward_head", "区長推薦の人数", 0, 200, "名"),
      number("seatMix.scholar", "学識経験の人数", 0, 200, "名"),
      number("termMonths", "任期", 1, 120, "か月"),
      number("reappointLimit", "再任の限度（0は限度なし）", 0, 20, "回"),
      { part: "chairTitle", label: "代表する委員の職名", kind: "words" },
      { part: "viceChairTitle", label: "代理する委員の職名", kind: "words" },
      number("viceChairCount", "代理する委員の数", 1, 5, "名"),
    ],
  },
  {
    title: "会議の成立と採決",
    keys: [
      choice("quorum.kind", "定足数", kindWords),
      choice("quorum.base", "定足数の基準", { current: "現員", seats: "定数" }),
      yesNo("quorum.excludeRecused", "除斥された委員と定足数", "出席から除く", "出席に数える"),
      yesNo("onlineCounts", "オンラインの出席", "出席に数える", "数えない"),
      yesNo("consensusFirst", "異議の有無", "先に諮る", "先に諮らない"),
      choice("decision.base", "採決の基準", { present: "出席した委員", votes_cast: "賛否を表した委員" }),
      choice("decision.threshold", "必要な賛成", thresholdWords),
      choice("decision.tie", "可否同数のとき", { chair_decides: "代表する委員が決める", rejected: "否決とする" }),
      choice("decision.tieWhen", "可否同数とは", {
        exactly_half: "基準のちょうど半数",
        for_equals_against: "賛成と反対が同じ数",
      }),
      choice("decision.chairVotes", "代表する委員の票", {
        member_plus_casting: "委員としても採決に加わる",
        casting_only: "可否同数のときだけ",
      }),
      { part: "words.carried", label: "可としたときの言葉", kind: "words" },
      { part: "words.rejected", label: "否としたときの言葉", kind: "words" },
      yesNo("namesOfVotes", "賛否の氏名", "公表する", "公表しない"),
      yesNo("handsByName", "挙手・起立の記録", "だれが賛成したかを記録する", "人数だけを記録する"),
      yesNo("enteredNeedsSecond", "事務局が代わりに入力した票", "別の人が確かめる", "確かめを求めない"),
      yesNo("writtenVotes", "書面表決（持ち回り）", "できる", "できない"),
      choice("election.needs", "選挙で選ばれる人", {
        most: "最も多くの票を得た人",
        more_than_half: "有効投票の過半数を得た人",
      }),
      choice("election.tie", "選挙で票が同じとき", { lot: "抽選で決める", runoff: "もう一度投票する（決選投票）" }),
      yesNo("noReconsideration", "同じ期に議決した事柄", "もう一度採決しない（一事不再議）", "もう一度採決できる"),
    ],
  },
  {
    title: "公開と傍聴",
    keys: [
      number("noticeDays", "公表の期限（開催日の何日前）", 0, 60, "日前"),
      choice("opening.byDefault", "議題の公開", { open: "公開を原則とする", closed: "非公開を原則とする" }),
      choice("opening.closeBy", "非公開を決める者", { vote: "出席した委員の議決", chair: "代表する委員" }),
      { part: "opening.grounds", label: "非公開にできる理由", kind: "several", options: groundNames },
      number("observerCap", "傍聴の定員", 0, 500, "名"),
      choice("observerEntry", "傍聴の受付", observerEntryWords),
      number("observersPerAddress", "1つのメールアドレス（世帯）から申し込める傍聴", 1, 9, "人"),
      yesNo("residentOpinions", "区民の事前意見", "受け付ける", "受け付けない"),
      yesNo("opinionsPublic", "事前意見の公表", "回答とともに公表する", "公表しない（回答だけを公表する）"),
      number("candidateSupports", "議題の候補とする賛同の数", 1, 9999, "件"),
    ],
  },
  {
    title: "会議録",
    keys: [
      choice("minutesStyle", "会議録の書き方", styleWords),
      choice("speakerNames", "発言者の表し方", speakerWords),
      choice("minutesApproval", "会議録の確認", confirmationWords),
      number("summaryDays", "会議結果の概要の期限（閉会から）", 1, 60, "開庁日"),
      number("minutesDays", "会議録を作る期限（閉会から）", 1, 120, "日"),
      number("publishDays", "会議録を掲載する期限（できてから）", 1, 60, "日"),
      number("confirmDays", "委員が確かめる期間", 1, 60, "日"),
      yesNo("lateShown", "期限を過ぎたことを会議のページに", "示す", "示さない"),
    ],
  },
  {
    title: "決裁の記録",
    keys: [
      choice("approvals.session", "開催の公表", approvals),
      choice("approvals.proposal", "提案の掲載", approvals),
      choice("approvals.response", "区の回答", approvals),
      choice("approvals.minutes", "会議録の掲載", approvals),
    ],
  },
];

export const ruleKeys: RuleKey[] = ruleGroups.flatMap((group) => group.keys);

/** The name of a rule's field in a form: parts are joined without the dot, which forms read as nesting. */
export const fieldName = ({ part }: RuleKey): string => part.replace(".", "_");

/** What stands at a rule's place in rules or in a part of them. */
export function ruleAt(rules: object, { part }: RuleKey): unknown {
  return part
    .split(".")
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], rules);
}

/** A rule's value in words: 「7日前」「半数以上」. */
export function ruleInWords(rules: CouncilRules, key: RuleKey): string {
  const value = ruleAt(rules, key);
  if (key.part === "reappointLimit" && value === 0) return "限度なし";
  if (key.kind === "number") return `${value}${key.unit}`;
  if (key.kind === "yes_no") return value ? key.yes : key.no;
  if (key.kind === "choice") return key.options[String(value)] ?? "";
  if (key.kind === "several") return (value as string[]).map((one) => key.options[one]).join("、");
  return String(value);
}
