import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession, SpeakerKind } from "../../db/generated/client.ts";
import { dayOf } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import { readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { findSpeaker, type Rolled, topicWord } from "./find-speaker.rules.ts";
import { memberLabel, speakerLabel } from "./speaker-label.server.ts";

/** A speaker as a clerk typed it, or as it is already known. */
export type Speaker = { who: string } | { speaker: SpeakerKind; memberId?: string | undefined; label: string };
export type Spoken = { speaker: SpeakerKind; memberId: string | null; label: string };

/** The roll of the day with the names the minutes call its members by. */
export async function rollOf(tx: Tx, session: CouncilSession): Promise<Rolled[]> {
  const rules = readRules(session.rules);
  const members = await membersOn(session, dayOf(session.startsAt), tx);
  return members.map((one) => ({
    id: one.id,
    name: one.name,
    kana: one.kana,
    post: one.posts[0]?.post ?? null,
    label: memberLabel(one, rules),
  }));
}

/** Whose words they are, in the post held that day. Refuses what may be more than one, naming them. */
export async function whoSpoke(tx: Tx, session: CouncilSession, given: Speaker): Promise<Spoken> {
  if (!("who" in given))
    return { speaker: given.speaker, memberId: given.memberId ?? null, label: await speakerLabel(tx, session, given) };
  const roll = await rollOf(tx, session);
  const found = findSpeaker(given.who, roll);
  if (found.kind === "stage") return { speaker: "stage", memberId: null, label: "" };
  if (found.kind === "topic") return { speaker: "topic", memberId: null, label: topicWord };
  if (found.kind === "other") return { speaker: found.speaker, memberId: null, label: found.label };
  if (found.kind === "member") {
    const label = roll.find(({ id }) => id === found.memberId)?.label ?? "";
    return { speaker: found.isPresiding ? "presiding" : "member", memberId: found.memberId, label };
  }
  refuse(
    found.names.length > 0
      ? `「${given.who}」に当てはまる委員が${found.names.length}名います（${found.names.join("、")}）。もう少し続けて入力してください。`
      : `「${given.who}」に当てはまる委員はいません。名簿のとおりの氏名か、ふりがなの始めを入力してください。職員などは、職名を漢字で入力してください。`,
    "who",
  );
}
