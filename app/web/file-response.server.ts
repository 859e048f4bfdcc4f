import { listPicture } from "../domain/files/list-picture.server.ts";
import { readChunks } from "../domain/files/read-chunks.server.ts";
import { kindOfType } from "../shared/file-kinds.ts";

type Served = { sha256: string; size: number; type: string; name: string; isPublic: boolean };

/**
 * A stored file as HTTP: its own type and nothing guessed, one range where one is asked for; a picture also as a list
 * shows it.
 */
export async function fileResponse(file: Served, request: Request): Promise<Response> {
  const small = new URL(request.url).searchParams.get("size") === "list" ? await listPicture(file.sha256) : null;
  return small ? smallResponse(file, small, request) : wholeResponse(file, request);
}

/**
 * An open version never changes under its address, but may be taken back: kept by whoever opened it, and by nobody on
 * the way to others. The rest is kept by nobody at all.
 */
const keptFor = (isPublic: boolean): string =>
  isPublic ? "private, max-age=31536000, immutable, no-transform" : "private, no-store, no-transform";

function smallResponse(file: Served, bytes: Uint8Array<ArrayBuffer>, request: Request): Response {
  const headers = {
    "Content-Type": "image/webp",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    ETag: `"${file.sha256}-list"`,
    "Cache-Control": keptFor(file.isPublic),
  };
  const isKept = file.isPublic && request.headers.get("If-None-Match") === headers.ETag;
  return new Response(isKept ? null : bytes, { status: isKept ? 304 : 200, headers });
}

function wholeResponse(file: Served, request: Request): Response {
  const headers = new Headers({
    "Content-Type": file.type.startsWith("text/") ? `${file.type}; charset=utf-8` : file.type,
    "Content-Disposition": disposition(kindOfType(file.type)?.shown ?? "attachment", file.name),
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "Accept-Ranges": "bytes",
    ETag: `"${file.sha256}"`,
    "Cache-Control": keptFor(file.isPublic),
  });
  if (file.isPublic && request.headers.get("If-None-Match") === `"${file.sha256}"`)
    return new Response(null, { status: 304, headers });
  const range = rangeOf(request, file);
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = range ?? { from: 0, to: file.size - 1 };
  headers.set("Content-Length", String(to - from + 1));
  if (range) headers.set("Content-Range", `bytes ${from}-${to}/${file.size}`);
  const body = request.method === "HEAD" ? null : streamOf(readChunks(file.sha256, from, to));
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** One range only; several, or one of another version, is answered with the whole. */
function rangeOf(request: Request, { size, sha256 }: Served): { from: number; to: number } | "unsatisfiable" | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("Range") ?? "");
  const ifRange = request.headers.get("If-Range");
  if (!asked || (ifRange && ifRange !== `"${sha256}"`)) return null;
  const [, first = "", last = ""] = asked;
  if (first === "" && last === "") return null;
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return from > to || from >= size ? "unsatisfiable" : { from, to };
}

/** The name in full for those who read RFC 8187, and a plain one for those who do not. */
export function disposition(how: "inline" | "attachment", name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${full}`;
}

function streamOf(parts: AsyncGenerator<Uint8Array, undefined>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
