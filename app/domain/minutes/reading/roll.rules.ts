import { nameKey, splitPost } from "./speaker-words.rules.ts";

/** Somebody on a roll: as it has them, with other names they are written by. */
export type RollPerson = { name: string; kana: string; post: string; group: string; aliases: readonly string[] };

export type RollMatch =
  | { kind: "one"; person: RollPerson }
  /** Nobody of this name or post: as written. */
  | { kind: "none" }
  /** More than one, or one who has another post: a person has to say. */
  | { kind: "many" | "post" };

const honors = /(?:君|さん|様|氏|先生)$/;

const familyOf = ({ name }: RollPerson): string => nameKey(name.split(/[\s\u3000]/)[0] ?? name);
const namesOf = (person: RollPerson): string[] => [
  ...new Set([nameKey(person.name), familyOf(person), ...person.aliases.map(nameKey)]),
];

/** Every name of a roll, to tell a speaker from other words by. */
export const rollNames = (roll: readonly RollPerson[]): ReadonlySet<string> => new Set(roll.flatMap(namesOf));

/** Who of a roll is meant by a speaker as written: one by name, by post, or by both; never one of several. */
export function matchRoll(word: string, roll: readonly RollPerson[]): RollMatch {
  const key = nameKey(word);
  const exact = roll.filter((person) => [nameKey(person.name), ...person.aliases.map(nameKey)].includes(key));
  if (exact.length > 0) return among(exact);
  const bare = roll.filter((person) => namesOf(person).includes(key.replace(honors, "")));
  if (bare.length > 0) return among(bare);
  const ofPost = roll.filter(({ post }) => post !== "" && nameKey(post) === key);
  if (ofPost.length > 0) return among(ofPost);
  const parted = partsOf(word, roll);
  if (parted.length === 0) return { kind: "none" };
  // Whoever is written in full is that person, whatever they lead at the moment.
  const fitting = parted.filter(({ person, name, post }) => name === nameKey(person.name) || fits(person, post));
  return fitting.length === 0 ? { kind: "post" } : among([...new Set(fitting.map(({ person }) => person))]);
}

const among = (people: readonly RollPerson[]): RollMatch => {
  const [only] = people;
  return only && people.length === 1 ? { kind: "one", person: only } : { kind: "many" };
};

/** A name of the roll with something before or behind it that is a post: 甲山会長, 会長甲山, 委員長(甲山一郎君), 土木課水沢課長. */
function partsOf(word: string, roll: readonly RollPerson[]): { person: RollPerson; name: string; post: string }[] {
  const key = nameKey(word);
  const named = splitPost(word);
  const tokens = word.trim().split(/[\s\u3000]+/);
  const ends = tokens.slice(1).map((_, index) => nameKey(tokens.slice(index + 1).join("")));
  return roll.flatMap((person) =>
    namesOf(person).flatMap((name) => {
      if (key.startsWith(name)) return [{ person, name, post: key.slice(name.length) }];
      if (named !== null && named.name === name) return [{ person, name, post: named.role.word }];
      // 地域みらい会議 甲山会長: what somebody speaks for may stand before.
      const end = ends.find((one) => one.startsWith(name) && splitPost(one.slice(name.length))?.name === "");
      if (end !== undefined) return [{ person, name, post: end.slice(name.length) }];
      const before = key.endsWith(name) ? key.slice(0, -name.length) : "";
      return splitPost(before)?.name === "" ? [{ person, name, post: before }] : [];
    }),
  );
}

/** A post written beside a name is that person's own, or the end of it; 委員 may be said of every member. */
function fits({ post, group }: RollPerson, written: string): boolean {
  const key = written.replace(/[()]/g, "").replace(honors, "");
  if (key === "") return true;
  const own = nameKey(post);
  if (own !== "" && (own.endsWith(key) || key.endsWith(own))) return true;
  // Whoever leads is called 会長, 委員長 or 議長 as the day has it.
  const [kind, ownKind] = [splitPost(key)?.role.kind, splitPost(own)?.role.kind];
  if (kind === ownKind && (kind === "lead" || kind === "deputy")) return true;
  if (key === "委員" || key === "議員") return group === "" || /委員|議員/.test(group) || own.endsWith("長");
  return own === "" && group !== "委員" && splitPost(key)?.role.kind === "other";
}
