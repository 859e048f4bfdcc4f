import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Numbered, nextLabel, paperLabels } from "#app/domain/papers/paper-labels.rules.ts";
import { wordsOf } from "#app/platform/apart/words.ts";
import { checkFile } from "#app/platform/file-checks.server.ts";
import { safeFileName } from "#app/shared/file-kinds.ts";
import { disposition } from "#app/web/file-response.server.ts";
import { asUpload, smallPdf } from "#prisma/seed/papers.ts";

const paper = (
  id: string,
  item: number | null,
  kind: Numbered["kind"] = "main",
  audience: Numbered["audience"] = "open",
): Numbered => ({ id, item, kind, audience });

describe("the numbers of papers", () => {
  it("follow the agenda: one number an item, -2 for its second, 参考資料 apart", () => {
    const labels = paperLabels([
      paper("map", 3),
      paper("all", null),
      paper("light", 2),
      paper("light again", 2),
      paper("law", 2, "reference"),
      paper("map again", 3),
      paper("for members", 2, "main", "members"),
      paper("closed", null, "reference", "closed"),
    ]);
    expect(Object.fromEntries(labels)).toEqual({
      all: "資料1",
      light: "資料2",
      "light again": "資料2-2",
      map: "資料3",
      "map again": "資料3-2",
      law: "参考資料1",
      "for members": "委員限り資料1",
      closed: "委員限り資料2",
    });
  });

  it("given out do not move: one more of an item takes its next, one more item the next number", () => {
    const open = { kind: "main", audience: "open" } as const;
    const reference = { kind: "reference", audience: "open" } as const;
    const given = [
      { ...open, itemId: "a", label: "資料1" },
      { ...open, itemId: "b", label: "資料2" },
      { ...open, itemId: "b", label: "資料2-2" },
      { ...reference, itemId: "b", label: "参考資料1" },
    ];
    expect(nextLabel(given, { ...open, itemId: "b" })).toBe("資料2-3");
    expect(nextLabel(given, { ...open, itemId: "a" })).toBe("資料1-2");
    expect(nextLabel(given, { ...open, itemId: "c" })).toBe("資料3");
    expect(nextLabel(given, { ...open, itemId: null })).toBe("資料3");
    expect(nextLabel(given, { ...reference, itemId: null })).toBe("参考資料2");
    expect(nextLabel(given, { kind: "main", audience: "closed", itemId: "b" })).toBe("委員限り資料1");
    expect(nextLabel([], { ...open, itemId: null })).toBe("資料1");
  });

  it("are never given twice, whatever is added", () => {
    const rows = fc.array(
      fc.record({
        kind: fc.constantFrom("main" as const, "reference" as const),
        audience: fc.constantFrom("open" as const, "members" as const),
        item: fc.option(fc.nat(4)),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const drafted = before.map((row, index) => ({ ...row, id: String(index) }));
        const labels = paperLabels(drafted);
        const given = drafted.map(({ id, kind, audience, item }) => ({
          kind,
          audience,
          itemId: item === null ? null : String(item),
          label: labels.get(id) ?? "",
        }));
        for (const { kind, audience, item } of after) {
          const itemId = item === null ? null : String(item);
          given.push({ kind, audience, itemId, label: nextLabel(given, { kind, audience, itemId }) });
        }
        expect(new Set(given.map((row) => row.label)).size).toBe(given.length);
      }),
    );
  });
});

const office = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const word = (extra: Record<string, string> = {}) =>
  office({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w:p><w:t>照明&amp;段差</w:t></w:p>", ...extra });
const check = (name: string, bytes: Uint8Array) => checkFile(asUpload(name, bytes));
const text = (words: string) => new TextEncoder().encode(words);

describe("what is taken", () => {
  it("a PDF, with its pages and whoever is named in it", async () => {
    expect(await check("資料.pdf", smallPdf(["a"], "Kouyama"))).toMatchObject({ pages: 1, authors: "Kouyama" });
  });

  it("a Word file, with the names left in it", async () => {
    const core = "<cp><dc:creator>甲山</dc:creator><cp:lastModifiedBy>乙川</cp:lastModifiedBy></cp>";
    expect(await check("案.docx", word({ "docProps/core.xml": core }))).toMatchObject({ authors: "甲山、乙川" });
  });

  it("text of CP932, kept as UTF-8", async () => {
    const taken = await check("一覧.txt", new Uint8Array([0x8f, 0xc6, 0x96, 0xbe]));
    expect(taken).toMatchObject({ bytes: text("照明") });
  });

  it("and its words are read out for search", async () => {
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    expect(await wordsOf(word(), type)).toContain("照明&段差");
    expect(await wordsOf(smallPdf(["School route"]), "application/pdf")).toContain("School route");
  });
});

describe("what is refused, with a sentence that says what to do", () => {
  const page = text("<!doctype html><script>alert(1)</script>");
  const svg = text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const bomb = zipSync({ "word/document.xml": new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
  it.each<[string, string, Uint8Array, string]>([
    ["a .pdf that is HTML", "資料.pdf", page, "ファイルの種類（拡張子）と中身が合いません"],
    ["HTML by its own name", "資料.html", page, "受け取れない形式です"],
    ["HTML as text", "資料.txt", page, "ウェブページとして動く"],
    ["an SVG with script", "図.svg", svg, "受け取れない形式です"],
    ["an SVG as a picture", "図.png", svg, "ファイルの種類（拡張子）と中身が合いません"],
    ["an SVG as text", "図.txt", svg, "ウェブページとして動く"],
    ["a zip bomb as Word", "案.docx", bomb, "中身を開けません"],
    ["a Word file with a macro", "案.docx", word({ "word/vbaProject.bin": "x" }), "マクロが入っています"],
    ["a package whose parts lead out of it", "案.docx", word({ "../../etc/passwd": "x" }), "中身を開けません"],
    ["a zip that is no Word file", "案.docx", office({ "a.txt": "x" }), "ファイルの種類（拡張子）と中身が合いません"],
    ["a PDF cut off", "資料.pdf", smallPdf(["a"]).subarray(0, 60), "壊れているか"],
    ["an empty file", "資料.pdf", new Uint8Array(), "ファイルが空です"],
    ["a program", "setup.exe", text("MZ"), "受け取れない形式です"],
    ["text that is none", "一覧.txt", new Uint8Array([0xff, 0xfe, 0x00, 0x01]), "文字を読めません"],
  ])("%s", async (_, name, bytes, sentence) => {
    const refused = await check(name, bytes);
    expect(refused).toHaveProperty("refusal");
    expect((refused as { refusal: string }).refusal).toContain(sentence);
  });

  it("a file over its limit", async () => {
    const refused = await checkFile({ ...asUpload("資料.pdf", smallPdf(["a"])), isTooLarge: true });
    expect(refused).toEqual({ refusal: expect.stringContaining("20MBを超えています") });
  });
});

describe("names of files", () => {
  it.each([
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\資料\\照明.pdf", "照明.pdf"],
    ["照\u202efdp.exe", "照fdp.exe"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"],
    ["か\u3099.txt", "が.txt"],
    ["...", "file"],
    ["", "file"],
  ])("%j is kept as %j", (name, kept) => {
    expect(safeFileName(name)).toBe(kept);
  });

  it("are told in full and plainly, and break no header", () => {
    expect(disposition("inline", "照明'1'.pdf")).toBe(
      "inline; filename=\"__'1'.pdf\"; filename*=UTF-8''%E7%85%A7%E6%98%8E%271%27.pdf",
    );
  });
});
