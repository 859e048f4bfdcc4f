import { longDay } from "../../shared/dates.ts";
import type { PublicMinutes, PublicPerson } from "./minutes.content.ts";
import { closedReasons, countInWords, heldAt, itemLine, notSaid, paperNames, styleSentences } from "./minutes-lines.ts";

/** How to reach the office, as it is when the form is printed: no part of the version itself. */
export type Contact = { section: string; tel: string; fax: string | null; email: string };

/** A row of a form of minutes: its name with its lines, or the place where what was said stands. */
export type FormRow = { label: string; lines: string[] } | { label: string; isSpeech: true };

/** 番号順の様式 of ten headings, with what was said as the eighth. */
export function numberedForm(content: PublicMinutes, contact: Contact): FormRow[] {
  return [
    { label: "会議名", lines: [content.title] },
    { label: "議題（公開・非公開の別）", lines: content.items.map(itemLine) },
    { label: "開催日時", lines: [heldAt(content)] },
    { label: "開催場所", lines: [place(content)] },
    { label: "傍聴人の数", lines: [countInWords(content.attendance.observers)] },
    { label: "非公開の理由", lines: closedReasons(content.items) },
    {
      label: "出席した者（傍聴人を除く。）の氏名（敬称略）",
      lines: whoCame(content),
    },
    { label: `発言の内容${content.style ? speechWords[content.style] : ""}`, isSpeech: true },
    { label: "問合せ先", lines: reachedAt(contact) },
    { label: "その他", lines: others(content) },
  ];
}

const speechWords = { full: "", gist: "（要旨）", issues: "（論点ごとの整理）" } as const;

/** 表の様式: each fact in a row of a table, what was said in one of them. */
export function tableForm(content: PublicMinutes, contact: Contact): FormRow[] {
  return [
    { label: "会議名", lines: [content.title] },
    { label: "開催日時", lines: [heldAt(content)] },
    { label: "開催場所", lines: [place(content)] },
    {
      label: "出席者",
      lines: whoCame(content),
    },
    { label: "議題", lines: content.items.map(itemLine) },
    { label: "公開・非公開の別", lines: [openness(content)] },
    { label: "非公開の理由", lines: closedReasons(content.items) },
    { label: "傍聴人の数", lines: [countInWords(content.attendance.observers)] },
    { label: "会議資料", lines: paperNames(content.papers, "　") },
    { label: "会議録", isSpeech: true },
    { label: "問合せ先", lines: reachedAt(contact) },
    { label: "その他", lines: others(content, false) },
  ];
}

const place = ({ venue, online }: PublicMinutes): string => (online ? `${venue}（${online}）` : venue);

/** How many of the members came, who they were by the basis they sit on, who did not come, and who else was there. */
function whoCame({ participants, attendance: { present, absent, staff, advisers } }: PublicMinutes): string[] {
  if (participants !== undefined) return [participants];
  if (present === null) return [notSaid];
  const groups = [...new Set(present.map(({ group }) => group))];
  return [
    absent === null
      ? `委員　${present.length}名出席`
      : `委員　${present.length + absent.length}名中${present.length}名出席`,
    ...groups.map((group) => {
      const listed = names(present.filter((person) => person.group === group));
      return group === undefined ? listed : `委員（${group}）　${listed}`;
    }),
    `欠席　${absent === null ? notSaid : names(absent)}`,
    ...(advisers ? [`参与　${advisers}`] : []),
    ...(staff ? [`職員　${staff}`] : []),
  ];
}

const names = (list: readonly PublicPerson[]): string =>
  list
    .map(({ name, post, times }) =>
      (post === "委員" || post === "" ? [name] : [name, `（${post}）`])
        .concat(times.map((time) => `（${time}）`))
        .join(""),
    )
    .join("、") || "なし";

function openness({ items }: PublicMinutes): string {
  const closed = items.filter(({ isClosed }) => isClosed).length;
  if (closed === 0) return "公開";
  return closed === items.length ? "非公開" : "一部非公開";
}

const reachedAt = ({ section, tel, fax, email }: Contact): string[] => [
  section,
  `電話　${tel}`,
  ...(fax ? [`FAX　${fax}`] : []),
  `メール　${email}`,
];

const others = (
  { attendance, papers, quorum, recesses, timeline, style, approval }: PublicMinutes,
  withPapers = true,
): string[] => [
  ...(withPapers ? [`配付資料　${paperNames(papers).join("、")}`] : []),
  ...(attendance.press > 0 ? [`報道関係者　${attendance.press}名`] : []),
  ...(quorum ? [`会議の成立　${quorum}`] : []),
  ...(recesses ? [`休憩　${recesses.join("、")}`] : []),
  ...(timeline ? ["会議の経過", ...timeline] : []),
  ...(style ? [`会議録の書き方　${styleSentences[style]}`] : []),
  ...(approval ? [`会議録の承認　${approval.by}（${longDay(approval.on)}）`] : []),
  ...(approval?.publication ? [`公表の決定　${approval.publication}`] : []),
];
