/** Strangers' files and words in a process of their own: bounded before, ended after, with a sentence. */
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { breached, runApart } from "#app/platform/apart.server.ts";
import { checkFile, checkPhoto } from "#app/platform/file-checks.server.ts";
import { asUpload, smallPdf } from "#prisma/seed/papers.ts";
import { packedPdf, plainPng } from "#scripts/attack/files.ts";

const unreadable = "この写真の形式は読めません。撮り直すか、JPEGで保存してください。";

describe("a photo", () => {
  it("is decoded and written anew, the way up it was held, at two sizes, without what its camera noted", async () => {
    const came = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: "#3a6" } })
      .withExif({ IFD0: { Make: "CAMERA-NOTE" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const hidden = Buffer.concat([came, Buffer.from("PK\u0003\u0004 hidden behind the end")]);
    const checked = await checkPhoto(asUpload("IMG_0001.HEIC", hidden));
    if ("refusal" in checked) throw new Error(checked.refusal);
    expect(checked).toMatchObject({ type: "image/jpeg", isImage: true, authors: "" });
    for (const [bytes, longer] of [
      [checked.bytes, 2000],
      [checked.list ?? new Uint8Array(), 480],
    ] as const) {
      const { width, height, exif, orientation } = await sharp(bytes).metadata();
      expect([width, height, exif, orientation]).toEqual([longer / 2, longer, undefined, undefined]);
      expect(Buffer.from(bytes).includes("CAMERA-NOTE")).toBe(false);
      expect(Buffer.from(bytes).includes("hidden behind")).toBe(false);
    }
  });

  it.each<[string, () => Uint8Array]>([
    ["a PDF", () => smallPdf(["a"])],
    ["a HEIC", () => Buffer.from("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic", "latin1")],
    ["a GIF", () => Buffer.from("GIF89a")],
    ["an SVG", () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'></svg>")],
    ["a PNG of nine hundred megapixels in a hundred kilobytes", () => plainPng(30_000, 30_000)],
    ["a PNG cut off", () => plainPng(100, 100).subarray(0, 60)],
    ["a JPEG that is none", () => Buffer.from("\u00ff\u00d8\u00ff\u00e0nothing", "latin1")],
  ])("that is %s is refused with what to do", async (_, bytes) => {
    expect(await checkPhoto(asUpload("根.jpg", bytes()))).toEqual({ refusal: unreadable });
  });

  it("above ten megabytes is not opened", async () => {
    const upload = { ...asUpload("根.jpg", new Uint8Array(8)), size: 10 * 1024 * 1024 + 1 };
    const never = { ...upload, bytes: () => Promise.reject(new Error("opened")) };
    expect(await checkPhoto(never)).toEqual({ refusal: "10MBを超えています。小さくして、選び直してください。" });
  });
});

describe("a paper", () => {
  it("keeps a drawing without loss, and a moving picture moving", async () => {
    const drawing = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#123456" } })
      .png()
      .toBuffer();
    const checked = await checkFile(asUpload("図.png", drawing));
    if ("refusal" in checked) throw new Error(checked.refusal);
    expect((await sharp(checked.bytes).raw().toBuffer()).subarray(0, 3)).toEqual(Buffer.from([0x12, 0x34, 0x56]));
  });

  it("whose words swell or go round and round is read to its end in time, or ended", async () => {
    const swelling = zipSync({ "word/document.xml": strToU8("<w:p".repeat(1_000_000)) }, { level: 9 });
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const began = performance.now();
    expect(typeof (await runApart({ act: "words", bytes: swelling, type }))).toBe("string");
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await checkFile(asUpload("資料.pdf", packedPdf()))).toHaveProperty("refusal");
  }, 30_000);
});

describe("words with marks", () => {
  it("become HTML that can do nothing", async () => {
    expect(await runApart({ act: "html", source: "# 章\n\n**太字** <script>x</script>" })).toBe(
      "<h2>章</h2>\n<p><strong>太字</strong> </p>\n",
    );
  });

  it("made to take for ever are ended after two seconds", async () => {
    const began = performance.now();
    expect(await runApart({ act: "html", source: "_a*".repeat(60_000) })).toBe(breached);
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});

describe("a process apart", () => {
  it("is one of two at once; ten wait, and more are told to come again", async () => {
    const tasks = Array.from({ length: 13 }, () =>
      runApart({ act: "html", source: "a" }).catch((error: Error) => error.message),
    );
    const answers = await Promise.all(tasks);
    expect(answers.filter((answer) => answer === "<p>a</p>\n")).toHaveLength(12);
    expect(answers.at(-1)).toContain("少し待って");
  });
});
