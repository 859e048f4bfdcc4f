import type { ReadableStream as WebStream } from "node:stream/web";
import { readMultipart, type Upload } from "../platform/multipart.server.ts";
import { areBearable, usualFields } from "./form-names.ts";

/** What a resident may send at once: three photos, and no more of anything. */
const photosOnly = { files: 4, fileSize: 10 * 1024 * 1024 };

type Received = { form: FormData; uploads: readonly Upload[]; isCut: boolean; discard: () => Promise<void> };

/**
 * The fields of a form as they were sent, and its files. Null where it is none that could be read: more fields than
 * `most`, names nobody gives to a field, bytes that are no text, files nobody would take.
 */
export async function readForm(
  request: Request,
  from: "staff" | "anybody" | null,
  most: number = usualFields,
): Promise<Received | null> {
  const kind = request.headers.get("Content-Type") ?? "";
  if (!kind.startsWith("multipart/form-data")) {
    const form = formOf(await bytesOf(request), most);
    return form && { form, uploads: [], isCut: false, discard: async () => {} };
  }
  const limits = from === null ? { files: 0 } : from === "anybody" ? photosOnly : {};
  const received = await readMultipart(request, { ...limits, fields: most }).catch(() => null);
  if (!received) return null;
  if (areBearable([...received.form.keys()], most) && [...received.form.values()].every(isText))
    return from === null ? { ...received, isCut: false } : received;
  await received.discard();
  return null;
}

const isText = (value: FormDataEntryValue): boolean => typeof value === "string" && !value.includes("\u0000");

/** The server in front of this has refused what is longer than a form. */
async function bytesOf(request: Request): Promise<string | null> {
  if (!request.body) return "";
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let text = "";
    for await (const part of request.body as unknown as WebStream<Uint8Array>)
      text += decoder.decode(part, { stream: true });
    return text + decoder.decode();
  } catch {
    return null;
  }
}

/** application/x-www-form-urlencoded, counted before it is taken apart. */
function formOf(text: string | null, most: number): FormData | null {
  if (text === null || hasMoreThan(most, "&", text)) return null;
  const form = new FormData();
  for (const part of text.split("&")) {
    if (part === "") continue;
    const at = part.indexOf("=");
    const [name, value] = (at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)]).map(decoded);
    if (name == null || value == null || !isText(value)) return null;
    form.append(name, value);
  }
  return areBearable([...form.keys()], most) ? form : null;
}

function hasMoreThan(most: number, sign: string, text: string): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= most; at = text.indexOf(sign, at + 1)) count += 1;
  return count > most;
}

/** A stray % stands for itself, as browsers read it; bytes that are no UTF-8 are null. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part.replaceAll("+", " ").replace(/%(?![0-9a-f]{2})/gi, "%25"));
  } catch {
    return null;
  }
}
