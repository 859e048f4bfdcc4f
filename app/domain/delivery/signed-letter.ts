import { publicOrigin } from "../../platform/env.server.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";

/** A letter with the name and the ways of the office that sends it. */
export function withSignature(notice: NoticeRow, parts: Omit<LetterParts, "signature">): LetterParts {
  const { ward } = notice;
  const signature = ward
    ? [`${ward.contactSection}（区民会議 事務局）`, `電話 ${ward.contactTel}`, `メール ${ward.contactEmail}`]
    : ["区民会議"];
  return { ...parts, signature };
}

export function urlOf(notice: NoticeRow, path: string): string {
  return `${publicOrigin()}/wards/${notice.ward?.slug ?? ""}/${path}`;
}
