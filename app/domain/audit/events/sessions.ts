import { event } from "../event-spec.ts";

const desk = "事務局";
const before = "公表の前";
const during = "開会中";

export const sessionEvents = {
  "session.drafted": event("sessions/draft-session", desk, "いつでも", "会議の準備を始めた"),
  "session.revised": event<{ fields: string[] }>(
    "sessions/revise-session",
    desk,
    before,
    "日時・会場・傍聴の内容を直した",
  ),
  "session.announced": event<{ number: number; urgent: boolean }>(
    "sessions/announce-session",
    desk,
    before,
    "開催を公表し、委員に通知した",
  ),
  "session.changed": event<{ fields: string[] }>(
    "sessions/change-session",
    desk,
    "公表の後、開会の前",
    "公表した内容を変えた",
  ),
  "session.cancelled": event("sessions/cancel-session", desk, "公表の後、開会の前", "会議を中止した"),
  "session.replied": event<{ answer: string; means: string | null; memberId: string }>(
    "sessions/reply-session",
    "委員・委員に代わる事務局",
    "公表の後、開会の前",
    "出欠を答えた",
  ),
  "session.replied-by-link": event<{ answer: string; memberId: string }>(
    "sessions/reply-by-link",
    "委員（メールの案内から）",
    "公表の後、開会の前",
    "メールの案内から出欠を答えた",
  ),
  "session.link-revoked": event(
    "sessions/revoke-link",
    "委員（メールの案内から）",
    "案内が使えるうち",
    "出欠の案内を使えないようにした",
  ),
  "session.opened": event<{ present: number }>("sessions/open-session", desk, "公表の後", "開会した"),
  "session.closed": event<{ adjourned: boolean }>("sessions/close-session", desk, during, "閉会した（延会を含む）"),
  "session.postponed": event("sessions/postpone-session", desk, "公表の後、開会の前", "会議を延期した"),
  "session.reopened": event("sessions/reopen-session", desk, "閉会の後、概要を掲載する前", "閉会を取り消し、再開した"),
  "member.told": event<{ memberId: string; what: string; means: string }>(
    "sessions/note-told",
    desk,
    "公表の後",
    "電話・FAX・郵便で委員に知らせた",
  ),
  "participant.invited": event<{ sessionId: string; way: string }>(
    "dialogues/invite-participant",
    desk,
    "対話の場の開会の前",
    "対話の場に参加する人を登録した",
  ),
  "participant.removed": event<{ sessionId: string }>(
    "dialogues/remove-participant",
    desk,
    "対話の場の開会の前",
    "対話の場に参加する人を外した",
  ),
  "dialogue.opened": event<{ participants: number }>("dialogues/open-dialogue", desk, "公表の後", "対話の場を開いた"),
  "idea.sorted": event<{ itemId: string; sorting: string }>(
    "dialogues/sort-idea",
    desk,
    "開会の後、記録の承認の前",
    "出た考えを分けて記録した",
  ),
  "presence.arrived": event<{ sessionId: string; online: boolean }>(
    "sessions/arrive-member",
    desk,
    during,
    "着席を記録した",
  ),
  "presence.left": event<{ sessionId: string }>("sessions/leave-member", desk, during, "退席を記録した"),
  "presiding.changed": event<{ sessionId: string }>("sessions/take-chair", desk, during, "進行する人を代えた"),
  "attendees.noted": event("sessions/note-attendees", desk, "公表の後", "職員・参与・傍聴者数を記録した"),
  "summary.published": event("sessions/publish-summary", desk, "閉会の後", "会議結果の概要を掲載した"),
  "agenda-item.added": event<{ sessionId: string; afterAnnouncement: boolean }>(
    "agenda/add-item",
    desk,
    "閉会の前（公表の後は理由を付けて）",
    "議題を加えた",
  ),
  "agenda-item.withdrawn": event<{ sessionId: string }>(
    "agenda/withdraw-item",
    desk,
    "公表の後、結果の前",
    "議題を取り下げた",
  ),
  "agenda-item.carried": event<{ sessionId: string; toSessionId: string; toItemId: string }>(
    "agenda/carry-item",
    desk,
    "継続審議の後",
    "議題を後の会議に送った",
  ),
  "agenda-item.revised": event<{ sessionId: string; fields: string[] }>(
    "agenda/revise-item",
    desk,
    before,
    "議題を直した",
  ),
  "agenda-item.moved": event<{ sessionId: string; position: number }>(
    "agenda/move-item",
    desk,
    before,
    "議題の順を変えた",
  ),
  "agenda-item.removed": event<{ sessionId: string }>("agenda/remove-item", desk, before, "議題を外した"),
  "paper.added": event<{ sessionId: string; audience: string; file: boolean }>(
    "papers/add-papers",
    desk,
    "閉会の前",
    "資料を加えた",
  ),
  "paper.revised": event<{ sessionId: string; audience: string }>(
    "papers/revise-paper",
    desk,
    before,
    "資料の名称・議題・見られる人を直した",
  ),
  "paper.replaced": event<{ sessionId: string; number: number }>(
    "papers/replace-paper",
    desk,
    "閉会の前",
    "資料を差し替えた",
  ),
  "paper.removed": event<{ sessionId: string }>("papers/remove-paper", desk, before, "資料を外した"),
  "opinion.written": event<{ stance: string; means: string | null; memberId: string }>(
    "agenda/write-opinion",
    "委員・委員に代わる事務局",
    "公表の後、締切まで",
    "事前意見を書いた",
  ),
  "agenda-item.started": event<{ sessionId: string }>("agenda/start-item", desk, during, "議題に入った"),
  "agenda-item.settled": event<{ sessionId: string; result: string }>(
    "agenda/settle-item",
    desk,
    during,
    "議題の結果を記録した",
  ),
  "member.recused": event<{ memberId: string }>("agenda/recuse-member", desk, during, "除斥を記録した"),
};
