/** The people a head names: who came, and who did not. */
import type { Field } from "./head.rules.ts";
import { softLine } from "./source-lines.ts";
import { nameKey, splitPost } from "./speaker-words.rules.ts";

export type Named = { name: string; post: string | null };

/** 「学識者」「市民委員」 head the names behind them. */
const groups =
  /^(?:委員|学識者|学識経験者|市民|公募|公募委員|団体推薦|関係団体|区民|市側|職員|事務局|会長|副会長|委員長|副委員長)(?:\([^()]*\))?$/;

/**
 * The people of a field: each name as written, with its post where one stands beside it. Counts, orders of names, notes
 * in brackets and the names of groups are nobody. Null where there is no such field.
 */
export function peopleOf(fields: readonly Field[], name: "present" | "absent"): Named[] | null {
  const own = fields.filter((field) => field.name === name);
  if (own.length === 0) return null;
  // In a list of 委員 each is one, where no post says otherwise.
  return own.flatMap(({ label, lines }) =>
    lines
      .flatMap(({ raw }) => peopleIn(softLine(raw)))
      .map((one) => ({ ...one, post: one.post ?? (label.includes("委員") ? "委員" : null) })),
  );
}

function peopleIn(line: string): Named[] {
  const plain = line
    .replace(
      /\((?:敬称略|[五50十]+音順|順不同|[^()]{0,20}順|[^()]{0,20}略|オンライン[^()]{0,20}|[^()]{0,20}出席|[^()]{0,20}欠席|代理[^()]{0,20})\)?/g,
      " ",
    )
    .replace(
      /[(]?[計全約]?\s{0,4}\d{1,4}\s{0,4}[名人](?:\s{0,4}中\s{0,4}\d{1,4}\s{0,4}[名人])?(?:出席|欠席|参加)?[)]?/g,
      " ",
    )
    .replace(/^\s*委員\s*\(([^()]*)\)\s*/, " ");
  return plain
    .split(/[、,，・／/;；\t]|\s{2,}|\s(?=\S*(?:会長|委員長|委員|議長|座長|部会長|課長|係長|所長|主査|氏)\b)/)
    .flatMap(splitByPosts)
    .map((word) => word.replace(/^[\s:()]+|[\s:]{1,8}$/g, "").replace(/(?:ほか|他)$/, ""))
    .map((word) => withoutGroup(word))
    .filter(
      (word) =>
        word !== "" &&
        !/^(?:なし|無し|全員|―|-|ー|各|他|ほか)$/.test(word) &&
        !groups.test(word) &&
        !/^\d+$/.test(word),
    )
    .map(personOf);
}

/** 「甲山会長 乙川副会長」: two, each ended by a post. */
function splitByPosts(word: string): string[] {
  const parts = word.trim().split(/\s+/);
  const ended = parts.filter((part) => splitPost(part) !== null);
  return ended.length > 1 && ended.length === parts.length ? parts : [word];
}

function withoutGroup(word: string): string {
  const [first = "", ...rest] = word.split(/[\s:]+/);
  return rest.length > 0 && groups.test(first) ? rest.join(" ") : word;
}

function personOf(word: string): Named {
  const [, named = "", beside = ""] = /^([^()]+)\(([^()]+)\)$/.exec(word) ?? [];
  const post = beside === "" ? null : splitPost(beside);
  if (named !== "" && post?.name === "" && splitPost(named)?.name !== "")
    return { name: named.trim(), post: post.role.word };
  // 吉田(彩) and 吉田(高) are two: what tells them apart belongs to the name.
  if (named !== "" && splitPost(named) === null) return { name: word, post: null };
  const split = splitPost(word);
  return split === null || split.name === ""
    ? { name: word, post: null }
    : { name: nameBefore(word, split.role.word), post: split.role.word };
}

const nameBefore = (word: string, post: string): string =>
  nameKey(word).endsWith(post) ? word.slice(0, word.length - post.length).trim() : (splitPost(word)?.name ?? word);
