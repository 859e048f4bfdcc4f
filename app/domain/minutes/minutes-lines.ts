import { longDay, longSpan } from "../../shared/dates.ts";
import type { Erratum, PublicItem, PublicMinutes, PublicPerson, PublicStatement } from "./minutes.content.ts";

/** The facts of the head that are known, each a label with its text, in the order of the standard form. */
export function headRows(content: PublicMinutes): { label: string; text: string }[] {
  const { attendance } = content;
  const isDialogue = content.participants !== undefined;
  const rows = [
    { label: "会議名", text: content.title },
    { label: "議題（公開・非公開の別）", text: content.items.map(itemLine).join("\n") },
    {
      label: "開催日時",
      text: heldAt(content),
    },
    { label: "開催場所", text: content.online ? `${content.venue}（${content.online}）` : content.venue },
    { label: "傍聴人の数", text: countInWords(attendance.observers) },
    { label: "報道関係者の数", text: attendance.press === 0 ? "" : `${attendance.press}名` },
    { label: "非公開の理由", text: closedReasons(content.items).join("\n") },
    ...(isDialogue
      ? [{ label: "参加した人", text: content.participants ?? "" }]
      : [
          { label: "出席した委員", text: people(attendance.present) },
          { label: "欠席した委員", text: people(attendance.absent) },
        ]),
    { label: "出席した職員", text: attendance.staff },
    { label: "出席した参与", text: attendance.advisers },
    { label: "会議の成立", text: content.quorum },
    { label: "休憩", text: content.recesses?.join("、") ?? "" },
    { label: "配付資料", text: paperNames(content.papers).join("\n") },
    { label: "会議録の書き方", text: content.style ? styleSentences[content.style] : "" },
    {
      label: "会議録の承認",
      text: content.approval ? `${content.approval.by}（${longDay(content.approval.on)}）` : "",
    },
    { label: "公表の決定", text: content.approval?.publication ?? "" },
  ];
  return rows.filter(({ text }) => text !== "");
}

/** What is told of where the minutes are silent. */
export const notSaid = "記載なし";

export const countInWords = (count: number | null): string =>
  count === null ? notSaid : count === 0 ? "なし" : `${count}名`;

/** Each paper by its number and title, else that there is none or that nothing is said of it. */
export const paperNames = (papers: PublicMinutes["papers"], gap = " "): string[] => {
  if (papers === null) return [notSaid];
  return papers.length > 0 ? papers.map(({ label, title }) => `${label}${gap}${title}`) : ["なし"];
};

/** 甲山 一郎（会長）; a name alone where no post is known. */
export const personName = ({ name, post }: Pick<PublicPerson, "name" | "post">): string =>
  post === "" ? name : `${name}（${post}）`;

/** When it was held, in words. */
export const heldAt = ({ startsAt, endsAt }: Pick<PublicMinutes, "startsAt" | "endsAt">): string =>
  longSpan(new Date(startsAt), endsAt === null ? null : new Date(endsAt));

/** What a reader should know of the words before holding anybody to them. */
export const styleSentences = {
  full: "全文（発言をそのまま記録しています）",
  gist: "要点（発言の趣旨を記録しています）",
  issues: "論点整理（論点ごとに整理したため、発言の順とは限りません）",
} as const;

/** 議題2　公園の夜間照明（協議事項・公開）: what is closed by its number alone. */
export const itemLine = (item: PublicItem): string =>
  item.isClosed
    ? `議題${item.label ?? item.number}　（非公開）`
    : `議題${item.label ?? item.number}　${item.title}（${item.kind}・公開）`;

/** The ground of each closed item, or ― where all was open. */
export function closedReasons(items: readonly PublicItem[]): string[] {
  const closed = items.flatMap((item) => (item.isClosed ? [`議題${item.label ?? item.number}　${item.ground}`] : []));
  return closed.length > 0 ? closed : ["―"];
}

const people = (list: readonly PublicPerson[] | null): string =>
  list === null
    ? notSaid
    : list.map((one) => `${personName(one)}${one.times.length > 0 ? ` ${one.times.join("、")}` : ""}`).join("\n") ||
      "なし";

/** ○甲山会長, with the words below; 論点 as a heading; what happened in brackets of its own. */
export const spokenLines = ({ speaker, text, isTopic }: PublicStatement): string[] => {
  if (isTopic) return [`■ ${text}`];
  if (speaker) return [`○${speaker}`, text];
  return [stageText(text)];
};

/** Who says a statement, or what it is where nobody does. */
export const spokenBy = ({ speaker, isTopic }: PublicStatement): string => speaker || (isTopic ? "論点" : "進行・動作");

/** What happened, in brackets of its own or in those given. */
export const stageText = (text: string): string => (/^[（(【〔≪《→～~]/.test(text) ? text : `（${text}）`);

/** What was decided of an item: its result, with the sentences of the count. */
export const decisionLines = (item: PublicItem): string[] =>
  item.isClosed || !item.result ? [] : [`結果　${item.result}`, ...item.decision];

/** A line of the 正誤表 in words, for where there is no table. */
export const erratumLine = ({ place, before, after, reason }: Erratum): string =>
  `${place}　誤「${before}」　正「${after}」（${reason}）`;

/** Statements by the number readers know them by: whatever somebody said, counted from the first of a version. */
export function numbersOf({ general, items }: PublicMinutes): ReadonlyMap<string, number> {
  const statements = [...general, ...items.flatMap((item) => (item.isClosed ? [] : item.statements))];
  return new Map(statements.filter(({ speaker }) => speaker).map(({ id }, index) => [id, index + 1]));
}
