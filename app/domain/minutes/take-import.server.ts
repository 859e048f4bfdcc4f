import type { SpeakerKind } from "../../db/generated/client.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { topicWord } from "./find-speaker.rules.ts";
import { importReading, isSettled, type ReadSpeaker } from "./import-reading.server.ts";
import { type ImportRef, lockImport, requireUntaken } from "./locked-import.server.ts";
import { requireUnapproved } from "./locked-minutes.server.ts";
import { splitPost } from "./reading/speaker-words.rules.ts";
import { memberLabel } from "./speaker-label.server.ts";

/**
 * Takes an import into the draft, after whatever is written there: every line is decided, and every speaker is
 * somebody. What it was read from is kept as it came.
 */
export function takeImport(viewer: Viewer, ref: ImportRef): Promise<{ statements: number }> {
  return transact(viewer, async (tx) => {
    const { session, minutes, source } = await lockImport(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    requireUntaken(source);
    const { reading, sums, speakers, members, agenda } = await importReading(tx, session, source);
    const unsure = reading.lines.filter(({ kind, why }) => kind === "unsure" && why !== "after").length;
    if (unsure > 0) refuse(`どう扱うか決めていない行が${unsure}行あります。決めてから取り込んでください。`);
    const open = speakers.filter((speaker) => !isSettled(speaker)).length;
    if (open > 0) refuse(`だれの発言か決めていないものが${open}件あります。決めてから取り込んでください。`);
    if (reading.statements.length === 0) refuse("発言が読み取れません。発言者の書き方を確かめてください。");
    const rules = readRules(session.rules);
    const asSpoken = (word: string | null, isTopic = false) => {
      if (isTopic) return { speaker: "topic" as const, memberId: null, label: topicWord };
      if (word === null) return { speaker: "stage" as const, memberId: null, label: "" };
      const whose = spokenBy(found(speakers.find((one) => one.word === word)));
      if (!whose.memberId) return { ...whose, memberId: null, label: word || "発言者" };
      const member = found(members.find(({ id }) => id === whose.memberId));
      return { ...whose, label: memberLabel(member, rules) };
    };
    const last = await tx.statement.aggregate({ where: { minutesId: minutes.id }, _max: { position: true } });
    await tx.statement.createMany({
      data: reading.statements.map(({ speaker, text, item, from, to, isTopic }, index) => ({
        minutesId: minutes.id,
        itemId: agenda.find(({ position }) => position === item)?.id ?? null,
        position: (last._max.position ?? 0) + index + 1,
        ...asSpoken(speaker, isTopic),
        text,
        importId: source.id,
        fromLine: from,
        toLine: to,
      })),
    });
    await tx.minutesImport.update({ where: { id: source.id }, data: { takenAt: viewer.now }, select: { id: true } });
    await record(tx, viewer, {
      action: "minutes.imported",
      subjectId: source.id,
      wardId: session.wardId,
      details: { statements: reading.statements.length, characters: sums.taken, leftOut: sums.left_out },
    });
    return { statements: reading.statements.length };
  });
}

/** As a person said, else as the reading is sure. */
function spokenBy({ word, match, chosen }: ReadSpeaker): { speaker: SpeakerKind; memberId: string | null } {
  if (chosen === "staff" || chosen === "other") return { speaker: chosen, memberId: null };
  const isLead = splitPost(word)?.role.kind === "lead";
  if (chosen !== null) return { speaker: isLead ? "presiding" : "member", memberId: chosen };
  if (match.kind === "member") return { speaker: match.isPresiding ? "presiding" : "member", memberId: match.memberId };
  return { speaker: match.kind === "staff" ? "staff" : "other", memberId: null };
}
