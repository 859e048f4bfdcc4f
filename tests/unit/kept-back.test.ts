/** What is kept back changes nothing that anybody reads: two secrets in one place give the same page and the same files. */
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { usualRules } from "#app/domain/councils/rules.schema.ts";
import { differencesBetween } from "#app/domain/minutes/differences.rules.ts";
import type { PublicMinutes, PublicStatement } from "#app/domain/minutes/minutes.content.ts";
import { MinutesBody } from "#app/domain/minutes/minutes-body.tsx";
import { minutesDocument } from "#app/domain/minutes/minutes-document.ts";
import { NumberedMinutes, TabledMinutes } from "#app/domain/minutes/minutes-form.tsx";
import { minutesText } from "#app/domain/minutes/minutes-text.ts";
import { minutesXml } from "#app/domain/minutes/minutes-xml.ts";
import { publicStatement } from "#app/domain/minutes/public-statement.ts";
import { numberedForm, tableForm } from "#app/domain/minutes/standard-form.ts";
import { numbered } from "#tests/support/published-forms.ts";

const words = [
  "溝口",
  "甲山",
  "乙川さん",
  "公園の",
  "照明",
  "<b>",
  "&amp;",
  "𠮷野家",
  "葛\u{E0100}",
  "。",
  "\n",
  " ",
  "１２",
  "#s-1",
  "か\u3099",
];
const piece = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
/** A statement as pieces, each open or kept back; of those kept back there are two, and nobody may tell which it was. */
const statement = fc.record({
  pieces: fc.array(
    fc.oneof(
      fc.record({ open: piece, secret: fc.constant(null) }),
      fc.record({ open: fc.constant(""), secret: fc.tuple(piece, piece) }),
    ),
    { minLength: 1, maxLength: 6 },
  ),
  isWhole: fc.boolean(),
  labels: fc.tuple(fc.constantFrom("甲山会長", "溝口委員"), fc.constantFrom("甲山会長", "溝口委員")),
});
type Given = typeof statement extends fc.Arbitrary<infer T> ? T : never;

function stored({ pieces, isWhole, labels }: Given, index: number, which: 0 | 1): PublicStatement {
  let text = "";
  const redactions = pieces.flatMap(({ open, secret }) => {
    const from = text.length;
    text += secret === null ? open : secret[which];
    return secret === null ? [] : [{ cover: "span", fromChar: from, toChar: text.length, ground: "personal" }];
  });
  const whole = { cover: "whole", fromChar: 0, toChar: text.length, ground: "personal" };
  return publicStatement(
    {
      id: `id-${index}`,
      speaker: "staff",
      label: isWhole ? labels[which] : labels[0],
      // A statement kept back whole is another one altogether.
      text: isWhole && which === 1 ? `${text}${text}` : text,
      redactions: isWhole ? [...redactions, whole] : redactions,
    },
    usualRules,
  );
}

const readings = [
  { word: "溝口", kana: "みぞのくち" },
  { word: "甲山", kana: "こうやま" },
  { word: "𠮷野家", kana: "よしのや" },
];
const contact = { section: "企画課", tel: "044-000-1020", fax: null, email: "kikaku@example.jp" };

/** Everything that is made of the public text, in one string. */
function everyForm(content: PublicMinutes): string {
  const around = { contact, errata: [], note: "第1版", mark: null };
  const edition = { ward: "saiwai", session: "2026-1", version: 1, publishedAt: new Date(0), sha256: "", errata: [] };
  const drawn = [
    createElement(MinutesBody, { content, readings, asksAt: "/ask" }),
    createElement(NumberedMinutes, { rows: numberedForm(content, contact), content }),
    createElement(TabledMinutes, { rows: tableForm(content, contact), content }),
  ].map((one) => renderToStaticMarkup(one));
  return [
    ...drawn,
    JSON.stringify(content),
    minutesText(content, around),
    JSON.stringify(minutesDocument(content, around)),
    minutesXml(content, edition, "第1版", null),
    JSON.stringify(differencesBetween(numbered, content)),
  ].join("\n");
}

it("in a page with its anchors and readings, on paper, in text, Word, XML, data and differences", () => {
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 6 }), (given) => {
      const asStored = (which: 0 | 1) => {
        const statements = given.map((one, index) => stored(one, index, which));
        const [item] = numbered.items;
        if (!item || item.isClosed) throw new Error("no item");
        return everyForm({
          ...numbered,
          general: statements.slice(0, 1),
          items: [{ ...item, statements: statements.slice(1) }],
        });
      };
      expect(asStored(1)).toBe(asStored(0));
    }),
    { numRuns: 300 },
  );
});

it("would be seen: an open piece that differs is in every form", () => {
  const of = (text: string): Given => ({
    pieces: [{ open: text, secret: null }],
    isWhole: false,
    labels: ["甲山会長", "甲山会長"],
  });
  const forms = (text: string) => everyForm({ ...numbered, general: [stored(of(text), 0, 0)] });
  expect(forms("溝口です").split("溝口").length - forms("丙田です").split("溝口").length).toBeGreaterThanOrEqual(8);
});
