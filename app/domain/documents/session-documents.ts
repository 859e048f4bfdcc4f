import { certificateDay, longDay, longInstant, longSpan } from "../../shared/dates.ts";
import type { DocumentPart, OfficeDocument } from "../../shared/document.ts";
import { noticeSentences } from "../templates/notice-sentences.ts";
import { linesOf, type Templates } from "../templates/templates.schema.ts";
import { type Seated, seatingPlanOf } from "./seating.rules.ts";

/** What the papers of a sitting are made of: what was announced, nothing typed again. */
export type SessionPaperFacts = {
  name: string;
  announcedOn: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  address: string;
  online: string | null;
  repliesDueOn: string;
  opinionsDueAt: Date;
  /** Closed items by their ground alone: these papers are copied and left lying. */
  items: {
    label: string;
    title: string;
    kind: string;
    presenter: string;
    minutes: number | null;
    takesOpinion: boolean;
  }[];
  papers: { label: string; title: string; handing: string }[];
  members: (Seated & { kana: string })[];
  section: string;
  contact: string;
  chair: string;
  templates: Templates;
};

/** Sentences as indented paragraphs, as an office writes them. */
const paragraphs = (lines: readonly string[]): DocumentPart[] =>
  lines.map((line) => ({ kind: "paragraph", text: `　${line}` }));

const agendaRows = (facts: SessionPaperFacts) =>
  facts.items.map((item) => ({
    label: item.label,
    text: item.kind ? `${item.title}（${item.kind}）` : item.title,
  }));

const whenWhere = (facts: SessionPaperFacts): DocumentPart => ({
  kind: "items",
  rows: [
    { label: "1 日時", text: longSpan(facts.startsAt, facts.endsAt) },
    { label: "2 会場", text: `${facts.place}（${facts.address}）` },
    ...(facts.online ? [{ label: "　オンライン", text: facts.online }] : []),
  ],
});

/** Nothing is promised of papers that are not there yet. */
const listOfPapers = ({ papers }: SessionPaperFacts): DocumentPart[] =>
  papers.length === 0
    ? []
    : [
        { kind: "heading", text: "4 資料" },
        {
          kind: "items",
          rows: papers.map(({ label, title, handing }) => ({ label: `　${label}`, text: `${title}（${handing}）` })),
        },
      ];

const tableOfPapers = ({ papers }: SessionPaperFacts): DocumentPart[] =>
  papers.length === 0
    ? []
    : [
        { kind: "heading", text: "配付資料" },
        {
          kind: "table",
          heads: ["番号", "名称", "配付"],
          shares: [20, 60, 20],
          rows: papers.map(({ label, title, handing }) => [label, title, handing]),
        },
      ];

/** 開催通知: to the members, as an office writes it. */
export function noticeOfSession(facts: SessionPaperFacts): OfficeDocument {
  const said = noticeSentences(facts, facts.templates);
  return {
    name: "開催通知",
    parts: [
      { kind: "paragraph", text: longDay(facts.announcedOn), align: "right" },
      { kind: "paragraph", text: "委員　各位" },
      { kind: "paragraph", text: facts.section, align: "right" },
      { kind: "title", text: `${facts.name}の開催について（通知）` },
      ...paragraphs(said.opening),
      ...paragraphs(said.due),
      { kind: "gap", lines: 1 },
      { kind: "paragraph", text: "記", align: "center" },
      { kind: "gap", lines: 1 },
      whenWhere(facts),
      { kind: "heading", text: "3 議題" },
      { kind: "items", rows: agendaRows(facts).map(({ label, text }) => ({ label: `　${label}`, text })) },
      ...listOfPapers(facts),
      ...(said.closing.length > 0 ? [{ kind: "gap", lines: 1 } as const, ...paragraphs(said.closing)] : []),
      { kind: "paragraph", text: "以上", align: "right" },
      { kind: "gap", lines: 1 },
      { kind: "paragraph", text: `問合せ先　${facts.contact}`, align: "right" },
    ],
  };
}

/** 返信用紙: to be sent back by letter or fax. */
export function replySlip(facts: SessionPaperFacts): OfficeDocument {
  return {
    name: "返信用紙",
    parts: [
      { kind: "paragraph", text: `返信先　${facts.contact}` },
      { kind: "title", text: "出欠の返信用紙" },
      { kind: "paragraph", text: `${facts.name}　${longSpan(facts.startsAt, facts.endsAt)}` },
      { kind: "paragraph", text: `出欠は${longDay(facts.repliesDueOn)}までに、お送りください。` },
      {
        kind: "table",
        heads: ["氏名", "出欠（どれかに○を付けてください）"],
        shares: [30, 70],
        tall: true,
        rows: [
          ["", `出席　・　${facts.online ? "オンラインで出席　・　" : ""}遅れて出席　・　欠席　・　まだ分からない`],
        ],
      },
      { kind: "heading", text: "遅れるとき、欠席するときの理由（差し支えのない範囲で）" },
      { kind: "table", heads: ["理由"], rows: [[""]], tall: true },
      { kind: "heading", text: "事前の御意見（御意見のある議題だけで結構です）" },
      { kind: "paragraph", text: `${longInstant(facts.opinionsDueAt)}までに、お送りください。` },
      {
        kind: "table",
        heads: ["議題", "今の考え", "御意見"],
        shares: [30, 20, 50],
        tall: true,
        rows: facts.items
          .filter((item) => item.takesOpinion)
          .map(({ label, title }) => [`${label} ${title}`, "賛成\n反対\nまだ分からない", ""]),
      },
    ],
  };
}

/** 会議次第: one sheet for the table. */
export function orderOfDay(facts: SessionPaperFacts): OfficeDocument {
  return {
    name: "会議次第",
    parts: [
      { kind: "title", text: `${facts.name}　次第` },
      { kind: "paragraph", text: longSpan(facts.startsAt, facts.endsAt), align: "right" },
      { kind: "paragraph", text: facts.place, align: "right" },
      { kind: "items", rows: linesOf(facts.templates.orderBefore).map((text) => ({ label: "○", text })) },
      {
        kind: "items",
        rows: facts.items.map((item) => ({
          label: item.label,
          text: [
            item.kind ? `${item.title}（${item.kind}）` : item.title,
            item.presenter && `説明 ${item.presenter}`,
            item.minutes && `${item.minutes}分`,
          ]
            .filter(Boolean)
            .join("　"),
        })),
      },
      { kind: "items", rows: linesOf(facts.templates.orderAfter).map((text) => ({ label: "○", text })) },
      { kind: "gap", lines: 1 },
      ...tableOfPapers(facts),
    ],
  };
}

/** 席次: a plan of the room as the council sits, or a list; the clerk moves names as the room asks. */
export function seatingPlan(facts: SessionPaperFacts): OfficeDocument {
  return {
    name: "席次",
    parts: [
      { kind: "title", text: `${facts.name}　席次` },
      { kind: "paragraph", text: longSpan(facts.startsAt, facts.endsAt), align: "right" },
      { kind: "paragraph", text: facts.place, align: "right" },
      { kind: "gap", lines: 1 },
      facts.templates.seating === "list"
        ? {
            kind: "table",
            heads: ["席", "職", "氏名"],
            shares: [15, 35, 50],
            rows: facts.members.map(({ name, post }, index) => [String(index + 1), post, name]),
          }
        : { kind: "seats", rows: seatingPlanOf(facts.templates.seating, facts.members) },
    ],
  };
}

/** The text for the city's own web page, in plain lines. */
export function webText(facts: SessionPaperFacts, url: string, observers: string): string {
  return [
    `${facts.name}の開催のお知らせ`,
    "",
    `日時　${longSpan(facts.startsAt, facts.endsAt)}`,
    `会場　${facts.place}（${facts.address}）`,
    "議題",
    ...agendaRows(facts).map(({ label, text }) => `　${label} ${text}`),
    `傍聴　${observers}`,
    `次第と資料　${url}`,
    `問合せ先　${facts.contact}`,
  ].join("\n");
}

export type LetterFacts = {
  council: string;
  basis: string;
  name: string;
  startsOn: string;
  endsOn: string;
  from: string;
};

/** 委嘱状: one page a member. */
export function appointmentLetters(letters: readonly LetterFacts[]): OfficeDocument {
  return {
    name: "委嘱状",
    parts: letters.flatMap((letter, index): DocumentPart[] => [
      ...(index > 0 ? [{ kind: "page-break" } as const] : []),
      { kind: "title", text: "委　嘱　状", large: true },
      { kind: "gap", lines: 2 },
      { kind: "paragraph", text: `${letter.name}　様`, align: "right", large: true },
      { kind: "gap", lines: 2 },
      { kind: "paragraph", text: `　${letter.council}の委員（${letter.basis}）を委嘱します。`, large: true },
      {
        kind: "paragraph",
        text: `　任期は、${certificateDay(letter.startsOn)}から${certificateDay(letter.endsOn)}までとします。`,
        large: true,
      },
      { kind: "gap", lines: 3 },
      { kind: "paragraph", text: `　${certificateDay(letter.startsOn)}`, large: true },
      { kind: "gap", lines: 1 },
      { kind: "paragraph", text: letter.from, align: "right", large: true },
    ]),
  };
}
