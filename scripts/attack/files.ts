import { crc32, deflateSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";

/** Small files that swell, and files that are not what they say. */
export const files: readonly { name: string; bytes: () => Uint8Array }[] = [
  { name: "swelling.png", bytes: () => plainPng(30_000, 30_000) },
  { name: "a.pdf.jpg", bytes: () => Buffer.from(`%PDF-1.7\n${"1 0 obj\n<<".repeat(9000)}`) },
  { name: "twice.pdf", bytes: packedPdf },
  {
    name: "swelling.docx",
    bytes: () => zipSync({ "word/document.xml": Buffer.from("<w:p".repeat(2_000_000)) }, { level: 9 }),
  },
  {
    name: "many.docx",
    bytes: () =>
      zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`word/${at}.xml`, new Uint8Array(0)]))),
  },
  {
    name: "deep.xlsx",
    bytes: () => zipSync({ "xl/workbook.xml": Buffer.from("<a>".repeat(1_000_000)) }, { level: 9 }),
  },
  { name: "none.jpg", bytes: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]) },
  { name: "moving.gif", bytes: () => Buffer.from(`GIF89a${"\u0000".repeat(100_000)}`) },
  { name: "packed.svg", bytes: () => gzipSync(Buffer.from("<svg/>".repeat(100_000))) },
  { name: "empty.webp", bytes: () => Buffer.from("RIFF\u00ff\u00ff\u00ff\u00ffWEBPVP8 ", "latin1") },
];

/** A PNG of one grey, as large as it says. */
export function plainPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height));
  return Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
    ...[part("IHDR", header), part("IDAT", rows), part("IEND", Buffer.alloc(0))],
  ]);
}

function part(name: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A table of contents packed twice: gigabytes of nothing in a hundred kilobytes. */
export function packedPdf(): Uint8Array {
  const packed = deflateSync(deflateSync(Buffer.alloc(150_000_000)));
  const head = `%PDF-1.5\n1 0 obj\n<< /Type /XRef /Size 2 /W [1 2 1] /Root 1 0 R /Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream\nendobj\nstartxref\n9\n%%EOF\n")]);
}
