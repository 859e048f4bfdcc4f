/** Files of the demo, made here word by word: no file is carried in from elsewhere. */
import { createHash } from "node:crypto";
import type { Upload } from "../../app/platform/multipart.server.ts";

/** A one-page PDF that says its lines in Latin letters; Japanese text is beside it, in the title. */
export function smallPdf(lines: string[], author = ""): Uint8Array {
  const text = lines.map((line, index) => `BT /F1 14 Tf 60 ${760 - index * 24} Td (${escaped(line)}) Tj ET`).join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Author (${escaped(author)}) >>`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

const escaped = (text: string): string => text.replace(/[\\()]/g, (char) => `\\${char}`);

/** Bytes as they come with a form. */
export function asUpload(name: string, bytes: Uint8Array): Upload {
  return {
    field: "file",
    name,
    size: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    isTooLarge: false,
    bytes: async () => bytes,
  };
}
