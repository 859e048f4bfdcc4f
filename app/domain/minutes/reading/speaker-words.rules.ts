/** Words that say who speaks: posts, places, names as they are written in minutes. */
import { nfkc } from "../../../shared/normal-forms.ts";

/** Posts of whoever leads a body. */
export const leads = ["会長", "委員長", "議長", "部会長", "座長"] as const;
const deputies = ["副会長", "副委員長", "副議長", "副部会長", "副座長"] as const;
const members = ["委員", "議員"] as const;
/** Who speaks for the office or from outside the body, by post or by place. */
const others = [
  ...[
    "事務局",
    "事務局長",
    "区長",
    "副区長",
    "市長",
    "部長",
    "局長",
    "次長",
    "課長",
    "課長補佐",
    "係長",
    "室長",
    "所長",
  ],
  ...["館長", "担当課長", "担当係長", "主査", "主任", "主事", "職員", "参与", "顧問", "アドバイザー", "講師", "教授"],
  ...[
    "司会",
    "進行",
    "進行役",
    "傍聴者",
    "参加者",
    "校長",
    "署長",
    "理事",
    "参事",
    "主幹",
    "補佐",
    "園長",
    "社長",
    "専門員",
  ],
  ...[
    "グループ長",
    "G長",
    "チーム長",
    "リーダー",
    "担当者",
    "係員",
    "課員",
    "局員",
    "調整官",
    "監督官",
    "監理官",
    "支配人",
  ],
  ...["推進員", "相談員", "指導員", "調査員", "オブザーバー", "ファシリテーター", "コーディネーター", "コンサルタント"],
  ...["町会長", "自治会長", "当局", "理事者", "説明員"],
] as const;
/** Those who speak only where a mark says so: a line that is nothing but the name of an office may be a heading. */
const offices = [
  ...["課", "室", "局", "部", "センター", "事務所", "担当", "氏", "先生", "さん", "様"],
  ...["来賓", "住民", "市民", "区民", "代表", "事業者", "関係課", "市側"],
] as const;

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

const oldShapes = new RegExp(`[${Object.keys(shapes).join("")}]`, "g");

/** A name or post to compare by: spaces, width, variation selectors and the shapes of characters taken away. */
export function nameKey(word: string): string {
  const plain = nfkc(word).replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]|\p{Variation_Selector}/gu, "");
  return plain.replace(oldShapes, (one) => shapes[one] ?? one);
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

const honors = /(?:君|くん|さん|様|氏|先生)$/;

/** One of many who are told apart by a letter: 委員B, 話者2, 市民甲. */
const lettered =
  /^(?:委員|議員|事務局|職員|参加者|傍聴者|市民|区民|住民|話者|発言者|質問者|回答者|講師)[A-Z\d甲乙丙丁戊]{1,2}$/i;

/** Words that end as a post does and are none. */
const noPosts =
  /(?:成|延|身|増|波|特|助|全|最|冗|悠|消|生|伸|年|細)長$|(?:一員|全員|定員|動員|満員|人員|議員数|委員数)$/;

/** Ends as posts do, whatever the post: 道路公園センター副所長, 水沢G長, 推進員. */
export const hasPostShape = (key: string): boolean =>
  lettered.test(key) ||
  (!noPosts.test(key) &&
    (/(?:長|委員|議員|事務局|主査|主任|主事|主幹|参事|理事|参与|顧問|[推専調相指監]\S{1,3}員)$/.test(key) ||
      roles.some((one) => key.endsWith(one))));

/** Letters of which names are made, as few as names have. */
const nameShape =
  /^[\p{Script=Han}々ヶヵケノ之の\p{Script=Katakana}ー\p{Script=Hiragana}]{1,8}(?:[A-Za-z]{1,3}|\([^()]{1,6}\))?$/u;

/** Could be somebody's name: few letters of the kinds names are made of, and no word of a sentence. */
export const hasNameShape = (key: string): boolean =>
  nameShape.test(key) && !isProse(key) && !listHeads.test(key) && !/[はがをにでと]/.test(key);

/** Whether a word that a mark or brackets set apart could stand for somebody at all: nobody knows every post there is. */
export const mayBeSomebody = (key: string): boolean =>
  key.length >= 1 && key.length <= 20 && !/^\d/.test(key) && !isProse(key) && !listHeads.test(key);

/** 「出席議員」 heads a list, whatever it ends with. */
const listHeads =
  /^(?:出席|欠席|遅参|早退|説明|列席|関係(?!課$)|欠員|配布|配付|資料|日時|場所|会場|議題|議事|開催|開会|閉会|散会|休憩|再開|問合|問い合わせ|連絡先|傍聴(?!者$|人$))/;

const isProse = (word: string): boolean => /[。、「」!?：:；]|(?:です|ます|した|する|ない|こと|とき|など)/.test(word);

/** Whether a word may name a speaker where a mark or brackets say that one follows. */
export function isMarkedSpeaker(word: string, isKnown: (key: string) => boolean): boolean {
  const key = nameKey(word);
  if (key === "" || key.length > 30 || isProse(key) || listHeads.test(key)) return false;
  return isKnown(key) || isKnown(key.replace(honors, "")) || splitPost(word) !== null || hasPostShape(key);
}

/** Whether a line of its own, without any mark, can be nothing but a speaker: a known name, a post, or both. */
export function isBareSpeaker(word: string, isKnown: (key: string) => boolean): boolean {
  const key = nameKey(word);
  if (key === "" || key.length > 20 || isProse(key)) return false;
  const role = roles.find((one) => key.endsWith(one));
  return isKnown(key) || (role !== undefined && (key === role || isKnown(key.slice(0, -role.length))));
}

/** Whether a line of its own looks like somebody: a post nobody here holds. Who that is, or whether, nobody here knows. */
export function looksLikeSomebody(word: string): boolean {
  const key = nameKey(word);
  if (key.length < 2 || key.length > 20 || /^[\d(|*]/.test(key) || isProse(key) || listHeads.test(key)) return false;
  return /^(?:発言者|話者)?(?:不明|不詳)(?:者)?$/.test(key) || hasPostShape(key);
}
