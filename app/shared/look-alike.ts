import { nfkd } from "./normal-forms.ts";

/**
 * Signs that are taken for another at a glance: radicals that NFKC leaves alone, older and simplified shapes of the
 * characters offices are named with, kana among kanji, and letters of other alphabets. Kanji win over kana.
 */
const alikes: Record<string, string> = {
  "⻑镸长": "長",
  "⺠": "民",
  "⻄": "西",
  "⻘": "青",
  區: "区",
  會: "会",
  亊: "事",
  务: "務",
  貟员: "員",
  軄聀职: "職",
  塲: "場",
  巿: "市",
  议: "議",
  总總: "総",
  课: "課",
  ﾛロ: "口",
  カ: "力",
  ニ: "二",
  エ: "工",
  タ: "夕",
  ト: "卜",
  ハ: "八",
  а: "a",
  е: "e",
  оο: "o",
  р: "p",
  с: "c",
  іı: "i",
  ѕ: "s",
  т: "t",
  м: "m",
  һ: "h",
  ԁ: "d",
  ν: "v",
  "0": "o",
  "1l|": "i",
};

const seenAs = new Map(Object.entries(alikes).flatMap(([those, one]) => [...those].map((sign) => [sign, one])));

/**
 * What two names have in common that a reader could take for each other: width, case, kana, accents, spaces, marks and
 * unseen letters aside. For comparing only, never for showing. Its length is bounded by whoever calls it.
 */
export const skeletonOf = (name: string): string =>
  [...nfkd(name).toLowerCase()]
    .map((sign) => seenAs.get(sign) ?? sign)
    .join("")
    .replace(/[\s\p{P}\p{S}\p{M}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

const offices = [
  ..."役所 役場 事務局 委員 区長 市長 町長 村長 局長 部長 課長 係長 室長 所長 議長 職員 公務員 担当課 管理者 公式".split(
    " ",
  ),
  ..."じむきょく くやくしょ しやくしょ admin official moderator".split(" "),
].map(skeletonOf);

/** Whether a name could be taken for the office's, the council's or the site's own. */
export const soundsOfficial = (name: string): boolean => {
  const skeleton = skeletonOf(name);
  return skeleton.startsWith(skeletonOf("運営")) || offices.some((office) => skeleton.includes(office));
};
