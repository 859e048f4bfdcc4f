import type { PublicItem, PublicMinutes, PublicPerson, PublicStatement } from "#app/domain/minutes/minutes.content.ts";

/** Minutes with the head and the difficulties of real, published sittings. Every person and every sentence is invented. */

const person = (name: string, post = "委員", group?: string): PublicPerson => ({
  name,
  kana: "",
  post,
  ...(group ? { group } : {}),
  times: [],
});
let made = 0;
const said = (speaker: string, text: string): PublicStatement => ({ id: `s${++made}`, speaker, text });
const topic = (text: string): PublicStatement => ({ ...said("", text), isTopic: true });
const item = (number: number, label: string, kind: string, title: string, own: Partial<PublicItem> = {}): PublicItem =>
  ({
    number,
    label,
    isClosed: false,
    kind,
    title,
    result: null,
    decision: [],
    recused: [],
    statements: [],
    ...own,
  }) as PublicItem;

/** 委員 in two groups, the chair absent and the deputy presiding, speakers unnamed, words sorted by 論点, no observer. */
export const byIssues: PublicMinutes = {
  ward: "川崎区",
  council: "住民投票制度検討委員会",
  title: "第8回住民投票制度検討委員会",
  startsAt: "2006-05-24T18:30:00+09:00",
  endsAt: "2006-05-24T20:45:00+09:00",
  venue: "中小企業・婦人会館5階 第2会議室",
  online: null,
  style: "issues",
  attendance: {
    present: [
      person("乙川 花子", "副委員長", "学識者"),
      person("丙田 進", "委員", "学識者"),
      person("丁野 冬樹", "委員", "市民"),
      person("戊井 四郎", "委員", "市民"),
    ],
    absent: [person("甲山 一郎", "委員長", "学識者")],
    staff: "市民局長、関係局課、事務局",
    advisers: "",
    observers: 0,
    press: 0,
  },
  quorum: "",
  timeline: ["午後6時30分　開会（議長　乙川副委員長）", "午後8時45分　閉会"],
  general: [],
  items: [
    item(1, "1", "協議事項", "議事録の確認について", {
      statements: [said("事務局", "前回の議事録は、31日までに御指摘ください。"), said("", "→委員一同了承")],
    }),
    item(2, "2", "協議事項", "投票の対象となる事項について", {
      statements: [
        topic("対象を限るかどうか"),
        said("委員", "広く認めてよいと思う。"),
        said("委員", "予算に関わるものは除くべきである。"),
        topic("署名の数"),
        said("委員", "多すぎると使われなくなる。"),
      ],
    }),
    item(3, "3", "協議事項", "今後の日程について"),
    item(4, "4", "その他", "その他"),
  ],
  papers: [{ label: "資料1", title: "論点の整理" }],
  approval: null,
};

/** Items by their kind with parts, two 署名人 named first, a stage line of a 課, an item asked for by the ward. */
export const bySigners: PublicMinutes = {
  ward: "北区",
  council: "北区協議会",
  title: "令和元年度 第5回北区協議会",
  startsAt: "2019-09-26T13:30:00+09:00",
  endsAt: "2019-09-26T16:00:00+09:00",
  venue: "引佐協働センター",
  online: null,
  style: "gist",
  attendance: {
    present: [person("甲山 一郎", "会長"), person("乙川 花子"), person("丙田 進")],
    absent: [],
    staff: "区振興課長",
    advisers: "",
    observers: 2,
    press: 1,
  },
  quorum: "",
  general: [
    said("", "会長が、会議録署名人に乙川委員と丙田委員を指名した。"),
    said("甲山会長", "ただいまから始めます。"),
  ],
  items: [
    item(1, "(1)ア", "諮問事項", "区の予算の要求について", {
      result: "承認",
      decision: ["異議がなかったので、承認としました。"],
      statements: [
        said("", "【区振興課より、資料に基づき説明を行った】"),
        said("乙川委員", "道路の修繕を先にしてほしい。"),
      ],
    }),
    item(2, "(1)イ", "諮問事項", "公の施設の使い方について"),
    item(3, "(2)ア", "協議事項", "地域の防災について"),
    { number: 4, label: "(2)イ", isClosed: true, ground: "個人に関する情報を扱うため" },
  ],
  papers: [
    { label: "資料1-1", title: "予算の要求の概要" },
    { label: "資料1-2", title: "箇所の一覧" },
  ],
  approval: { by: "署名人 乙川 花子、丙田 進", on: "2019-10-15" },
};

/** The numbered standard form: fifteen of sixteen came, one observer, nothing closed, one 確認者. */
export const numbered: PublicMinutes = {
  ward: "大潟区",
  council: "大潟区地域協議会",
  title: "第8回大潟区地域協議会",
  startsAt: "2016-09-29T18:30:00+09:00",
  endsAt: "2016-09-29T20:29:00+09:00",
  venue: "大潟区総合事務所 大会議室",
  online: null,
  style: "gist",
  attendance: {
    present: [
      person("甲山 一郎", "会長"),
      person("乙川 花子", "副会長"),
      ...[..."丙丁戊己庚辛壬癸子丑寅卯辰"].map((sign) => person(`${sign}田 進`)),
    ],
    absent: [person("巳田 進")],
    staff: "総合事務所長",
    advisers: "",
    observers: 1,
    press: 0,
  },
  quorum: "",
  general: [],
  items: [
    item(1, "1", "報告事項", "地域活動の支援について", {
      result: "報告を受けた",
      statements: [said("甲山会長", "説明を求める。"), said("総合事務所長", "資料のとおりである。")],
    }),
  ],
  papers: [],
  approval: { by: "確認者 丙田 進", on: "2016-10-11" },
};
