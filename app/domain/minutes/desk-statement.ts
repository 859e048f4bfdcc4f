import type { Redaction, Statement } from "../../db/generated/client.ts";
import { groundName } from "./public-statement.ts";
import { piecesOf } from "./redaction.rules.ts";

/** A statement as the desk works on it: with its own words, and what of them is kept from the public. */
export function deskStatement({ redactions, ...statement }: Statement & { redactions: Redaction[] }) {
  const { id, itemId, speaker, memberId, label, text, revision } = statement;
  const spans = redactions.map(({ fromChar, toChar, ground }) => ({
    from: fromChar,
    to: toChar,
    ground: groundName(ground),
  }));
  return {
    id,
    itemId,
    speaker,
    memberId,
    label,
    heading: speaker === "topic" ? "論点" : label ? `○${label}` : "（進行・動作）",
    text,
    revision,
    pieces: piecesOf(text, spans),
    redactions: redactions.map(({ id, cover, fromChar, toChar, ground }) => ({
      id,
      isWhole: cover === "whole",
      words: text.slice(fromChar, toChar),
      around: `${text.slice(Math.max(fromChar - 8, 0), fromChar)}「${text.slice(fromChar, toChar)}」${text.slice(toChar, toChar + 8)}`,
      ground: groundName(ground),
    })),
  };
}
