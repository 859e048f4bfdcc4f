import { event } from "../event-spec.ts";

const desk = "事務局";

export const callEvents = {
  "call.drafted": event("calls/draft-call", desk, "いつでも", "委員公募の案内を書き始めた"),
  "call.revised": event<{ fields: string[] }>(
    "calls/revise-call",
    desk,
    "募集の終わりまで（締切は早めない）",
    "委員公募の案内を直した",
  ),
  "call.published": event("calls/publish-call", desk, "掲載の前", "委員公募を掲載した"),
  "application.received": event<{ callId: string; means: string | null }>(
    "calls/apply-for-seat",
    "だれでも・代わって入力する事務局",
    "募集の間（締切の日の終わりまで）",
    "委員公募の応募を受け付けた",
  ),
  "application.withdrawn": event<{ callId: string }>(
    "calls/withdraw-application",
    "応募した人",
    "選考の結果を知らせる前",
    "委員公募の応募を取り下げた",
  ),
  "application.contact-viewed": event<{ callId: string }>(
    "calls/view-applicant",
    desk,
    "いつでも",
    "応募した人の連絡先を見た",
  ),
  "application.judged": event<{ callId: string; selection: string }>(
    "calls/judge-application",
    desk,
    "締切の後、結果を知らせる前（補欠の繰上げと辞退は後も）",
    "選考の結果を記録した",
  ),
  "call.result-told": event<{ chosen: number; applicants: number }>(
    "calls/tell-result",
    desk,
    "すべての応募の選考の後",
    "選考の結果を公表し、応募した人に知らせた",
  ),
  "applicant.told": event<{ callId: string }>(
    "calls/note-applicant-told",
    desk,
    "結果を公表した後",
    "メールのない応募者に結果を知らせた",
  ),
};
