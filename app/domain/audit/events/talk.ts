import { event } from "../event-spec.ts";

const desk = "事務局";

/** What people do around a proposal: writing it together, talking of it, helping, asking for another look. */
export const talkEvents = {
  "draft.shared": event("drafting/share-draft", "登録した人", "いつでも", "ほかの人と書く下書きを作った"),
  "draft.writer-invited": event<{ part: string }>(
    "drafting/invite-writer",
    "下書きの持ち主",
    "送る前",
    "下書きに人を招いた",
  ),
  "draft.invitation-accepted": event<{ part: string }>(
    "drafting/accept-invitation",
    "招かれた人",
    "送る前",
    "下書きに加わった",
  ),
  "draft.invitation-ended": event<{ byOwner: boolean }>(
    "drafting/end-invitation",
    "下書きの持ち主・加わった人",
    "送る前",
    "下書きへの招待を終えた",
  ),
  "draft.invitation-declined": event<{ part: string }>(
    "drafting/decline-invitation",
    "招かれた人",
    "加わる前",
    "下書きに加わらないと返事した",
  ),
  "draft.discarded": event("drafting/discard-draft", "持ち主", "送る前", "ほかの人と書く下書きをやめた"),
  "proposal.co-proposer-left": event("drafting/leave-proposal", "一緒に提案した人", "いつでも", "提案者から抜けた"),
  "draft.written": event("drafting/write-draft", "持ち主・加わった人", "送る前", "下書きを直した"),
  "draft.sent": event<{ draftId: string; coProposers: number }>(
    "drafting/send-draft",
    "下書きの持ち主",
    "送る前",
    "下書きを提案として送った",
  ),
  "help.offered": event<{ proposalId: string; kind: string; mayPass: boolean }>(
    "offers/offer-help",
    "区民・委員",
    "掲載中",
    "手伝えることを伝えた",
  ),
  "help.withdrawn": event<{ proposalId: string }>(
    "offers/withdraw-offer",
    "伝えた人",
    "いつでも",
    "手伝いを取り消した",
  ),
  "help.replied": event<{ proposalId: string; passedOn: boolean }>(
    "offers/reply-offer",
    desk,
    "取り消される前",
    "手伝える人に返事をした",
  ),
  "help.outcome-noted": event<{ proposalId: string }>(
    "offers/note-outcome",
    desk,
    "取り消される前",
    "手伝いのその後を記録した",
  ),
  "comment.posted": event<{ proposalId: string }>("comments/post-comment", "区民・委員", "掲載中", "意見を書いた"),
  "comment.revised": event<{ proposalId: string }>(
    "comments/revise-comment",
    "書いた人",
    "載せてから30分",
    "自分の意見を直した",
  ),
  "comment.withdrawn": event<{ proposalId: string }>(
    "comments/withdraw-comment",
    "書いた人",
    "いつでも",
    "自分の意見を取り下げた",
  ),
  "comment.reported": event<{ proposalId: string; rule: string }>(
    "comments/report-comment",
    "登録した人",
    "表示中",
    "意見を通報した",
  ),
  "comment.hidden": event<{ proposalId: string; rule: string }>(
    "comments/hide-comment",
    desk,
    "表示中",
    "意見を見えなくした",
  ),
  "comment.restored": event<{ proposalId: string }>(
    "comments/restore-comment",
    desk,
    "見えなくした後",
    "見えなくした意見を元に戻した",
  ),
  "comment.kept": event<{ proposalId: string; reports: number }>(
    "comments/keep-comment",
    desk,
    "通報の後",
    "通報された意見をそのままにした",
  ),
  "comment.answered": event<{ proposalId: string }>(
    "comments/answer-comment",
    "事務局・担当課",
    "表示中",
    "意見に区として返信した",
  ),
  "discussion.set": event<{ isLocked: boolean; slowMinutes: number }>(
    "comments/set-discussion",
    desk,
    "募集を終える前",
    "意見の受付のしかたを変えた",
  ),
  "discussion.corrected": event<{ erratumId: string }>(
    "comments/correct-closing",
    "事務局",
    "意見の募集を終えた後",
    "意見の扱いの正誤を載せた",
  ),
  "discussion.closed": event<{ comments: number }>(
    "comments/close-discussion",
    desk,
    "募集を終える前",
    "意見の募集を終え、取り上げたことを載せた",
  ),
  "appeal.hiding-appealed": event<{ commentId: string }>(
    "appeals/appeal-hiding",
    "書いた人",
    "見えなくされた後、60日",
    "意見を見えなくしたことの見直しを申し出た",
  ),
  "appeal.decision-appealed": event<{ proposalId: string; subject: string }>(
    "appeals/appeal-decision",
    "提案した人",
    "回答・不掲載の後、60日",
    "回答や不掲載の見直しを申し出た",
  ),
  "appeal.appealed-by-receipt": event<{ proposalId: string; subject: string }>(
    "appeals/appeal-by-receipt",
    "控え番号を持つ人",
    "回答・不掲載の後、60日",
    "控え番号で、回答や不掲載の見直しを申し出た",
  ),
  "appeal.decided": event<{ subject: string; isGranted: boolean }>(
    "appeals/decide-appeal",
    "初めに決めた人と別の事務局の人",
    "申出の後",
    "見直しの申出に答えた",
  ),
};
