import { isId } from "../../shared/ids.ts";

/** An opaque cursor: the sort value and the id of the last row given. */
export type Cursor = { at: string; id: string };

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.at, cursor.id])).toString("base64url");

export function readCursor(text: string | null): Cursor | null {
  if (!text) return null;
  try {
    const [at, id] = JSON.parse(Buffer.from(text, "base64url").toString()) as [string, string];
    return typeof at === "string" && !Number.isNaN(Date.parse(at)) && isId(id) ? { at, id } : null;
  } catch {
    return null;
  }
}

export function readLimit(text: string | null): number {
  const asked = Number(text);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, 100) : 50;
}
