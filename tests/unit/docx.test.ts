/** Word files as the programs of offices write them: what whoever opens one finally sees is read, and nothing else. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type DocxWords, readDocx } from "#app/platform/apart/docx/read-docx.ts";
import { openPackage } from "#app/platform/zip-reading.server.ts";

async function read(bytes: Uint8Array): Promise<DocxWords> {
  const opened = await openPackage(bytes);
  if (!opened) throw new Error("no package");
  return readDocx(opened);
}

const document = (body: string, parts: Record<string, string> = {}) =>
  read(
    zipSync(
      Object.fromEntries(
        Object.entries({ document: `<w:document><w:body>${body}</w:body></w:document>`, ...parts }).map(
          ([name, xml]) => [`word/${name}.xml`, strToU8(xml)],
        ),
      ),
    ),
  );
const text = async (body: string, parts?: Record<string, string>) => (await document(body, parts)).text;
const run = (words: string, look = "") => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t>${words}</w:t></w:r>`;
const p = (inside: string, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;

describe("the final view of a Word file", () => {
  it.each<[string, string, string]>([
    [
      "insertions are in, deletions are out",
      p(
        `${run("残す文")}<w:del><w:r><w:delText>消した個人名</w:delText></w:r></w:del><w:ins>${run("足した文")}</w:ins>`,
      ),
      "残す文足した文",
    ],
    [
      "what was moved stands where it went, once",
      `${p(`<w:moveFrom>${run("移した文")}</w:moveFrom>`)}${p(`<w:moveTo>${run("移した文")}</w:moveTo>`)}`,
      "\n移した文",
    ],
    ["a deleted end of a paragraph joins two", `${p(run("前と"), "<w:rPr><w:del/></w:rPr>")}${p(run("後"))}`, "前と後"],
    [
      "hidden text is out, shown text is not",
      p(`${run("見", "<w:vanish/>")}${run("える", '<w:vanish w:val="0"/>')}`),
      "える",
    ],
    [
      "bases are without their readings",
      p(
        `<w:r><w:ruby><w:rt>${run("あさぎ")}</w:rt><w:rubyBase>${run("浅葱")}</w:rubyBase></w:ruby></w:r>${run("委員")}`,
      ),
      "浅葱委員",
    ],
    [
      "and so are those written as an instruction",
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\* jc2 \\o\\ad(\\s\\up 9(あさぎ),浅葱)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      "浅葱",
    ],
    [
      "a link is its words, not its instruction",
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "http://example.jp"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("区のページ")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      "区のページ",
    ],
    [
      "breaks and tabs part words",
      p(`<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t><w:cr/><w:t>四</w:t></w:r>`),
      "一\n二\t三\n四",
    ],
    ["references to letters are letters", p(run("&#x3042;&#12356;&amp;")), "あい&"],
    [
      "a text box stands once, without its place",
      p(
        `<w:r><mc:AlternateContent><mc:Choice><wp:posOffset>1200</wp:posOffset><w:txbxContent>${p(run("枠の中"))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(run("枠の中"))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run("枠の外")}`,
      ),
      "枠の外\n枠の中",
    ],
    ["comments are out", p(`<w:commentRangeStart/>${run("本文")}<w:r><w:commentReference/></w:r>`), "本文"],
    [
      "cells of a row stand beside each other",
      `<w:tbl><w:tr><w:tc>${p(run("茜谷委員長"))}</w:tc><w:tc>${p(run("一つ。"))}${p(run("二つ。"))}</w:tc></w:tr></w:tbl>`,
      "茜谷委員長\t一つ。\n二つ。",
    ],
    ["one paragraph may hold no words", `${p("")}${p(run("後"))}`, "\n後"],
  ])("%s", async (_, body, expected) => {
    expect(await text(body)).toBe(expected);
  });

  it("says that changes are still marked, and that something was hidden", async () => {
    expect(await document(p(run("文")))).toMatchObject({ isTracked: false, hasHidden: false });
    expect(await document(p(`<w:ins>${run("文")}</w:ins>${run("隠", "<w:vanish/>")}`))).toMatchObject({
      isTracked: true,
      hasHidden: true,
    });
  });

  it("hides what a style hides, and keeps the shape of numbers of lists", async () => {
    const level = (at: number, format: string, shape: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shape}"/></w:lvl>`;
    const parts = {
      styles: `<w:styles><w:style w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="item"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`,
      numbering: `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1")}${level(1, "aiueo", "(%2)")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "japaneseCounting", "第%1")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    };
    const item = (words: string, level: number) =>
      p(run(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
    const body = [
      item("開会", 0),
      item("挨拶", 1),
      item("紹介", 1),
      item("議事", 0),
      item("照明", 1),
      p(run("章"), '<w:pStyle w:val="item"/>'),
      p(run("次の章"), '<w:pStyle w:val="item"/>'),
      p(`${run("見える")}${run("隠す", '<w:rStyle w:val="secret"/>')}`),
    ].join("");
    expect((await text(body, parts)).split("\n")).toEqual([
      "1　開会",
      "(ア)　挨拶",
      "(イ)　紹介",
      "2　議事",
      "(ア)　照明",
      "第一　章",
      "第二　次の章",
      "見える",
    ]);
  });

  it("has notes where they are referred to, in brackets that are nobody's words", async () => {
    const footnotes = `<w:footnotes><w:footnote w:id="0" w:type="separator">${p(run("―"))}</w:footnote><w:footnote w:id="1">${p(run("予算の額"))}</w:footnote></w:footnotes>`;
    const body = `${p(`${run("増やします")}<w:r><w:footnoteReference w:id="1"/></w:r>${run("。")}`)}${p(run("次です。"))}`;
    expect(await text(body, { footnotes })).toBe("増やします（注1）。\n〔注1　予算の額〕\n次です。");
  });
});

it("LibreOffice's own file: changes, ruby, hidden text, a note, a text box, a list and a table", async () => {
  const file = readFileSync(path.resolve(import.meta.dirname, "../fixtures/minutes-libreoffice.docx"));
  const { text: words, ...marks } = await read(new Uint8Array(file));
  expect(marks).toEqual({ isTracked: true, hasHidden: true });
  expect(words.trimEnd().split("\n")).toEqual([
    "○浅葱委員",
    "残す文です。足した文です。",
    "隠れたもの\tタブ",
    "改行。",
    "注（注1）の後。リンク",
    "〔注1　注の文です。〕",
    "枠の外",
    "枠の中の文",
    "・　一つ目",
    "・　二つ目",
    "茜谷委員長\t説明を求めます。",
  ]);
});
