import { nameKey, splitPost } from "./speaker-words.rules.ts";

/** A member on the roll of the day, with the title of a post held. */
export type OnRoll = { id: string; name: string; post: "chair" | "vice_chair" | null };

export type Match =
  | { kind: "member"; memberId: string; isPresiding: boolean }
  /** 「委員」 without a name, or somebody from outside the body: as written. */
  | { kind: "unnamed" }
  | { kind: "staff" }
  /** Nobody, or more than one, or one who did not hold that post: a person has to say. */
  | { kind: "unsure"; candidates: string[] };

/** Keys by which members may be written: full name, family name. */
export function keysOf(member: Pick<OnRoll, "name">): string[] {
  const [family = ""] = member.name.split(/[\s\u3000]/);
  return [nameKey(member.name), nameKey(family)];
}

/**
 * Who is meant by a speaker as written. A family name held by one member, or a post held by one, is that member; what
 * does not fit exactly one is never settled here.
 */
export function matchSpeaker(word: string, roll: readonly OnRoll[]): Match {
  const split = splitPost(word);
  const name = split ? split.name : nameKey(word);
  const kind = split?.role.kind ?? null;
  const found = name === "" ? [] : roll.filter((member) => keysOf(member).includes(name));
  if (name === "" && kind === "member") return { kind: "unnamed" };
  if (name === "" && (kind === "lead" || kind === "deputy")) return byPost(roll, kind);
  const [only] = found;
  if (only && found.length === 1 && fits(only, kind)) {
    return { kind: "member", memberId: only.id, isPresiding: kind === "lead" };
  }
  if (found.length > 0) return { kind: "unsure", candidates: found.map(({ id }) => id) };
  return kind === "other" ? { kind: "staff" } : { kind: "unsure", candidates: [] };
}

function byPost(roll: readonly OnRoll[], kind: "lead" | "deputy"): Match {
  const post = kind === "lead" ? "chair" : "vice_chair";
  const holders = roll.filter((member) => member.post === post);
  const [only] = holders;
  return only && holders.length === 1
    ? { kind: "member", memberId: only.id, isPresiding: kind === "lead" }
    : { kind: "unsure", candidates: holders.map(({ id }) => id) };
}

/** A post written beside a name has to be that member's own; 委員 may be said of anybody. */
function fits(member: OnRoll, kind: string | null): boolean {
  if (kind === "lead") return member.post === "chair";
  if (kind === "deputy") return member.post === "vice_chair";
  return kind !== "other";
}
