import { longDay, longInstant, longSpan } from "../../shared/dates.ts";
import type { DocumentPart, OfficeDocument } from "../../shared/document.ts";

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
  members: { name: string; kana: string; post: string }[];
  section: string;
  contact: string;
  chair: string;
};

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

/** 開催通知: to the members, as an office writes it. */
export function noticeOfSession(facts: SessionPaperFacts): OfficeDocument {
  return {
    name: "開催通知",
    parts: [
      { kind: "paragraph", text: longDay(facts.announcedOn), align: "right" },
      { kind: "paragraph", text: "委員　各位" },
      { kind: "paragraph", text: facts.section, align: "right" },
      { kind: "title", text: `${facts.name}の開催について（通知）` },
      { kind: "paragraph", text: `　${facts.name}を次のとおり開催しますので、御出席くださるようお願いします。` },
      {
        kind: "paragraph",
        text: `　出欠は${longDay(facts.repliesDueOn)}までに、事前の御意見は${longInstant(facts.opinionsDueAt)}までに、お知らせください。`,
      },
      { kind: "paragraph", text: "記", align: "center" },
      whenWhere(facts),
      { kind: "heading", text: "3 議題" },
      { kind: "items", rows: agendaRows(facts).map(({ label, text }) => ({ label: `　${label}`, text })) },
      { kind: "heading", text: "4 資料" },
      {
        kind: "items",
        rows:
          facts.papers.length > 0
            ? facts.papers.map(({ label, title, handing }) => ({ label: `　${label}`, text: `${title}（${handing}）` }))
            : [{ label: "　", text: "当日にお配りします。" }],
      },
      { kind: "paragraph", text: "以上", align: "right" },
      { kind: "paragraph", text: `問合せ先　${facts.contact}` },
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
      { kind: "paragraph", text: `${longDay(facts.repliesDueOn)}までにお送りください。` },
      {
        kind: "table",
        heads: ["氏名", "出欠（どれかに○を付けてください）"],
        rows: [
          ["", `出席　・　${facts.online ? "オンラインで出席　・　" : ""}遅れて出席　・　欠席　・　まだ分からない`],
        ],
      },
      { kind: "heading", text: "事前の御意見（御意見のある議題だけで結構です）" },
      {
        kind: "table",
        heads: ["議題", "今の考え", "御意見"],
        rows: facts.items
          .filter((item) => item.takesOpinion)
          .map(({ label, title }) => [`${label} ${title}`, "賛成・反対・まだ分からない", "\n\n"]),
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
      { kind: "items", rows: [{ label: "○", text: "開会" }] },
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
      { kind: "items", rows: [{ label: "○", text: "閉会" }] },
      { kind: "heading", text: "配付資料" },
      {
        kind: "table",
        heads: ["番号", "名称", "配付"],
        rows: facts.papers.map(({ label, title, handing }) => [label, title, handing]),
      },
    ],
  };
}

/** 席次: chair and vice chairs first, then by reading; the clerk moves rows as the room asks. */
export function seatingPlan(facts: SessionPaperFacts): OfficeDocument {
  return {
    name: "席次",
    parts: [
      { kind: "title", text: `${facts.name}　席次` },
      { kind: "paragraph", text: facts.place, align: "right" },
      {
        kind: "table",
        heads: ["席", "職", "氏名"],
        rows: facts.members.map(({ name, post }, index) => [String(index + 1), post, name]),
      },
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
      { kind: "title", text: "委嘱状" },
      { kind: "paragraph", text: `${letter.name}　様`, align: "right" },
      { kind: "paragraph", text: `　${letter.council}の委員（${letter.basis}）を委嘱します。` },
      { kind: "paragraph", text: `　任期は、${longDay(letter.startsOn)}から${longDay(letter.endsOn)}までとします。` },
      { kind: "paragraph", text: longDay(letter.startsOn) },
      { kind: "paragraph", text: letter.from, align: "right" },
    ]),
  };
}
