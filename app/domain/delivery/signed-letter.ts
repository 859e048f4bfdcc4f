import { publicOrigin } from "../../platform/env.server.ts";
import { contactLines } from "../wards/contact-lines.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";

/** A letter with the name and the ways of the office that sends it. */
export function withSignature(notice: NoticeRow, parts: Omit<LetterParts, "signature">): LetterParts {
  const { ward } = notice;
  return { ...parts, signature: ward ? contactLines(ward) : ["区民会議"] };
}

export function urlOf(notice: NoticeRow, path: string): string {
  return `${publicOrigin()}/wards/${notice.ward?.slug ?? ""}/${path}`;
}
