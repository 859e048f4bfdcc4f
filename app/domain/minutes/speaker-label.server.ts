import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession, SpeakerKind } from "../../db/generated/client.ts";
import { dayOf } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import { type CouncilRules, readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";

type Given = { speaker: SpeakerKind; memberId?: string | undefined; label: string };

/** 甲山委員長, 乙川委員: family name and the post held that day. Others are written as given. */
export async function speakerLabel(tx: Tx, session: CouncilSession, given: Given): Promise<string> {
  if (given.speaker === "stage") return "";
  if (!given.memberId || !["member", "presiding"].includes(given.speaker)) return given.label;
  const members = await membersOn(session, dayOf(session.startsAt), tx);
  return memberLabel(found(members.find(({ id }) => id === given.memberId)), readRules(session.rules));
}

type Named = { name: string; posts: { post: string }[] };

/** 甲山委員長: the family name and what the post of that day is called. */
export function memberLabel({ name, posts }: Named, rules: CouncilRules): string {
  const post = posts[0]?.post;
  const title = post === "chair" ? rules.chairTitle : post === "vice_chair" ? rules.viceChairTitle : "委員";
  return `${familyName(name)}${title}`;
}

export const familyName = (name: string): string => name.split(/[\s\u3000]/)[0] ?? name;
