import { readFileSync } from "node:fs";
import fc from "fast-check";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PublicItem, PublicMinutes } from "#app/domain/minutes/minutes.content.ts";
import { minutesXml } from "#app/domain/minutes/minutes-xml.ts";

let schema: XmlDocument;
let validator: XsdValidator;
beforeAll(() => {
  schema = XmlDocument.fromString(readFileSync(new URL("../support/akn-parts.xsd", import.meta.url), "utf8"));
  validator = XsdValidator.fromDoc(schema);
});
afterAll(() => {
  validator.dispose();
  schema.dispose();
});

const edition = {
  ward: "saiwai",
  session: "2026-3",
  version: 2,
  publishedAt: new Date("2026-12-01T10:00:00+09:00"),
  sha256: "ab",
  errata: [{ place: "所長", before: "誤り", after: "正しい文", reason: "誤記" }],
};
const minutes = (items: PublicItem[], word = "甲山"): PublicMinutes => ({
  ward: "幸区",
  council: "幸区区民会議",
  title: `令和8年度 第3回${word}`,
  startsAt: "2026-11-24T10:00:00+09:00",
  endsAt: "2026-11-24T12:00:00+09:00",
  venue: word,
  online: null,
  attendance: {
    present: [{ name: word, kana: "こうやま", post: "委員長", times: ["10:15着席"] }],
    absent: [],
    staff: word,
    advisers: "",
    observers: 2,
    press: 0,
  },
  quorum: "",
  general: [{ id: "g1", speaker: "", text: word }],
  items,
  papers: [{ label: "資料1", title: word }],
  approval: { by: word, on: "2026-11-30" },
});
const open = (number: number, speaker: string, text: string): PublicItem => ({
  number,
  isClosed: false,
  kind: "協議事項",
  title: text,
  result: "了承",
  decision: [text],
  recused: [],
  statements: [
    { id: `${number}-1`, speaker, text: `${text}\n二行目` },
    { id: `${number}-2`, speaker: "", text: "【非公開】（個人に関する情報）" },
  ],
});
/** Validates, and gives the document back to be asked. */
function read<T>(text: string, ask: (document: XmlDocument) => T): T {
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return ask(document);
  } finally {
    document.dispose();
  }
}
const names = { a: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0" };

it("is a debate with its roll, its items, and speeches by whoever is named in the references", () => {
  const text = minutesXml(
    minutes([open(1, "甲山委員長", "照明"), { number: 2, label: "2", isClosed: true, ground: "個人に関する情報" }]),
    edition,
    "第2版",
    "実演用",
  );
  read(text, (document) => {
    const said = (path: string) => document.find(path, names).map((node) => node.content);
    expect(said("//a:speech/a:from")).toEqual(["甲山委員長"]);
    expect(said("//a:speech/a:p")).toEqual(["照明", "二行目"]);
    expect(said("//a:TLCPerson/@showAs")).toEqual(["甲山委員長"]);
    expect(said("//a:debateSection[@name='closed']/a:p")).toEqual(["【非公開】個人に関する情報"]);
    expect(said("//a:FRBRWork/a:FRBRuri/@value")).toEqual(["/akn/jp/debate/2026-11-24/saiwai-2026-3"]);
    expect(said("//a:FRBRExpression/a:FRBRversionNumber/@value")).toEqual(["2"]);
  });
});

it("has 論点 as a paragraph of its own before the speeches on it", () => {
  const item = open(1, "甲山委員長", "照明");
  const topics = item.isClosed ? [] : [{ id: "t", speaker: "", text: "数について", isTopic: true as const }];
  const sorted = item.isClosed ? item : { ...item, statements: [...topics, ...item.statements] };
  read(minutesXml(minutes([sorted]), edition, "第2版", null), (document) => {
    expect(document.find("//a:debateSection/a:p[@class='topic']", names).map((node) => node.content)).toEqual([
      "数について",
    ]);
  });
});

it("refuses what is out of order or has no speaker: the check can fail", () => {
  const text = minutesXml(minutes([open(1, "甲山委員長", "照明")]), edition, "第2版", null);
  const broken = [
    text.replace(/ by="#speaker_1"/, ""),
    text
      .replace(/<conclusions>.*<\/conclusions>/, "")
      .replace("<debateBody>", "<conclusions><p/></conclusions><debateBody>"),
    text.replace('eId="s-1-2"', 'eId="s-1-1"'),
  ];
  for (const one of broken) expect(() => read(one, () => null)).toThrow();
});

it("holds any text whatever, and gives it back", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("<script>&\"']]>", "&amp;&#0;", "𠮷葛\u{E0100}", "\u0000\u0008\ufffe", "<!--x-->", ""),
  );
  fc.assert(
    fc.property(hostile, hostile, (speaker, words) => {
      const text = minutesXml(minutes([open(1, speaker, words)], words), edition, words, words);
      read(text, (document) => {
        const kept = words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
        if (/^[^\r\n\t]*$/.test(kept))
          expect(document.find("//a:debateSection[@name='decision']/a:p", names).at(-1)?.content).toBe(kept);
      });
    }),
    { numRuns: 500 },
  );
});
