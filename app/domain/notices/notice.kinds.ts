/** Every letter this system sends, by event. Titles are for the outbox page. */
export const noticeKinds = {
  "sign-in-code": "確認番号",
  "password-reset": "パスワードの再設定",
  "address-change": "メールアドレスの変更",
  "address-changed": "メールアドレスを変更したお知らせ",
  "grant-ending": "権限の期限のお知らせ",
  "proposal-received": "提案の受付",
  "proposal-published": "提案の掲載",
  "proposal-held": "提案を掲載しないことのお知らせ",
  "proposal-assigned": "担当課の決定",
  "proposal-on-agenda": "会議の議題になったお知らせ",
  "proposal-decided": "会議の結果",
  "proposal-answered": "区の回答",
  "proposal-progress": "取組状況",
  "proposal-ended": "完了・見送り・案内",
  news: "まとめのお知らせ",
  "office-assigned": "担当課への依頼",
  "office-withdrawn": "提案の取下げ",
  "office-response-returned": "回答の差戻し",
  "office-due": "回答の期限のお知らせ",
  "answer-overdue": "回答の遅れのお知らせ（課長へ）",
  "inquiry-asked": "照会",
  "inquiry-reminded": "照会への回答のお願い",
  "session-announced": "開催通知",
  "session-changed": "会議の変更",
  "session-cancelled": "会議の中止",
  "session-released": "部会を離れた委員へのお知らせ",
  "session-reminder": "出欠の回答のお願い",
  "call-applied": "委員公募の応募の受付",
  "call-result": "委員公募の選考の結果",
  "observer-told": "傍聴の申込み",
  "opinion-answered": "事前意見への回答",
  "minutes-confirmation": "会議録の確認の依頼",
  "minutes-due": "会議録の期限のお知らせ",
  "approval-requested": "決裁の依頼",
  "approval-given": "決裁のお知らせ",
  "approval-returned": "決裁の差戻し",
} as const;

export type NoticeKind = keyof typeof noticeKinds;

/** Letters whose text holds a code or a link that signs somebody in. */
export const secretKinds: ReadonlySet<NoticeKind> = new Set(["sign-in-code", "password-reset", "address-change"]);
