/** Posts of whoever leads a body. */
import { nfkc } from "../../../shared/normal-forms.ts";

export const leads = ["会長", "委員長", "議長", "部会長", "座長"] as const;
const deputies = ["副会長", "副委員長", "副議長", "副部会長", "副座長"] as const;
const members = ["委員", "議員"] as const;
/** Who speaks for the office or from outside the body, by post or by place. */
const others = [
  ...["事務局", "区長", "副区長", "市長", "部長", "局長", "次長", "課長", "課長補佐", "係長", "室長", "所長", "館長"],
  ...[
    "担当課長",
    "担当係長",
    "主査",
    "主任",
    "主事",
    "職員",
    "参与",
    "顧問",
    "アドバイザー",
    "講師",
    "教授",
    "司会",
    "進行",
  ],
  ...["進行役", "傍聴者", "参加者", "校長", "署長", "理事", "参事", "主幹", "補佐"],
] as const;
/** Places that speak only where a mark says so: a line that is nothing but the name of an office may be a heading. */
const offices = ["課", "室", "局", "部", "センター", "事務所", "担当", "氏", "先生"] as const;

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length);
const roles = longestFirst([...leads, ...deputies, ...members, ...others]);
const marked = longestFirst([...roles, ...offices]);

export type Role = { word: string; kind: "lead" | "deputy" | "member" | "other" };

const kindOf = (word: string): Role["kind"] => {
  if ((leads as readonly string[]).includes(word)) return "lead";
  if ((deputies as readonly string[]).includes(word)) return "deputy";
  return (members as readonly string[]).includes(word) ? "member" : "other";
};

/** Old and new shapes of the characters of names: 髙 and 高 are one family. */
const shapes: Record<string, string> = {
  髙: "高",
  﨑: "崎",
  嵜: "崎",
  邊: "辺",
  邉: "辺",
  齋: "斎",
  齊: "斎",
  斉: "斎",
  德: "徳",
  栁: "柳",
  濵: "浜",
  濱: "浜",
  澤: "沢",
  廣: "広",
  國: "国",
  櫻: "桜",
  眞: "真",
  惠: "恵",
};

/** A name or post to compare by: spaces, width, variation selectors and the shapes of characters taken away. */
export function nameKey(word: string): string {
  const plain = nfkc(word).replace(/\s|\p{Variation_Selector}/gu, "");
  return [...plain].map((one) => shapes[one] ?? one).join("");
}

/** Longer is no name with a post, whatever it looks like. */
const longestSpeaker = 200;

/** `甲山会長` → 甲山, 会長; `委員長(甲山一郎君)` → 甲山一郎, 委員長; null where no post is in it. */
export function splitPost(word: string): { name: string; role: Role } | null {
  if (word.length > longestSpeaker) return null;
  const key = nameKey(word);
  const named = /^(.+?)[(](.+?)(?:君|氏|さん|様|委員)?[)]$/.exec(key);
  const [post, within] = named ? [named[1] ?? "", named[2] ?? ""] : [key.replace(/(?:君|さん|様)$/, ""), null];
  const role = marked.find((one) => post.endsWith(one));
  if (!role) return null;
  const before = post.slice(0, -role.length);
  return { name: within ?? before, role: { word: role, kind: kindOf(role) } };
}

/** 「出席議員」 heads a list, whatever it ends with. */
const listHeads = /^(?:出席|欠席|遅参|早退|説明|列席|関係)/;

const isProse = (word: string): boolean => /[。、「」!?：:；]|(?:です|ます|した|する|ない|こと|とき|など)/.test(word);

/** Whether a word may name a speaker where a mark or brackets say that one follows. */
export function isMarkedSpeaker(word: string, isKnown: (key: string) => boolean): boolean {
  const key = nameKey(word);
  if (key === "" || key.length > 30 || isProse(key) || listHeads.test(key)) return false;
  return isKnown(key) || splitPost(word) !== null;
}

/** Whether a line of its own, without any mark, can be nothing but a speaker: a known name, a post, or both. */
export function isBareSpeaker(word: string, isKnown: (key: string) => boolean): boolean {
  const key = nameKey(word);
  if (key.length > 20 || isProse(key)) return false;
  const role = roles.find((one) => key.endsWith(one));
  return isKnown(key) || (role !== undefined && (key === role || isKnown(key.slice(0, -role.length))));
}
