import { event } from "../event-spec.ts";

const desk = "事務局";
const open = "完了・見送りの前";

export const proposalEvents = {
  "proposal.received": event<{ channel: string; wardOnly: boolean }>(
    "proposals/receive-proposal",
    "だれでも",
    "いつでも",
    "提案を受け付けた",
  ),
  "proposal.entered": event<{ channel: string; wardOnly: boolean }>(
    "proposals/enter-proposal",
    desk,
    "いつでも",
    "電話・紙・窓口の意見を登録した",
  ),
  "proposal.confirmed": event(
    "proposals/confirm-proposal",
    "確認番号を受け取った人",
    "番号の有効な間",
    "連絡先を確認した",
  ),
  "proposal.confirmed-by-link": event(
    "proposals/confirm-by-link",
    "受付のメールを受け取った人",
    "案内の有効な間",
    "メールの案内から連絡先を確認した",
  ),
  "proposal.code-resent": event<{ corrected: boolean }>(
    "proposals/resend-code",
    "提案を送った人",
    "連絡先の確認の前",
    "確認番号を送り直した",
  ),
  "proposal.published": event("proposals/publish-proposal", desk, "受付の後", "提案を掲載した"),
  "proposal.publication-ended": event("proposals/end-publication", desk, "掲載中", "提案の掲載を終了した"),
  "proposal.held": event("proposals/hold-proposal", desk, "掲載の前", "提案を掲載しないことにした"),
  "proposal.themed": event<{ themeId: string }>("proposals/set-theme", desk, open, "テーマを決めた"),
  "proposal.assigned": event<{ officeId: string; dueOn: string }>(
    "proposals/assign-office",
    desk,
    open,
    "担当課を決めた",
  ),
  "proposal.returned": event<{ officeId: string }>("proposals/return-proposal", "担当課", "回答の前", "事務局に戻した"),
  "proposal.referred": event("proposals/refer-elsewhere", desk, "回答の前", "ほかの窓口へ案内した"),
  "proposal.withdrawn": event("proposals/withdraw-proposal", "提案した人", "回答の前", "提案を取り下げた"),
  "proposal.passed-over": event<{ passId: string }>(
    "proposals/pass-over",
    desk,
    "掲載中、議題に結び付ける前",
    "議題に取り上げない理由を記録した",
  ),
  "proposal.urgent": event("proposals/refer-urgent", desk, open, "危険・緊急のため担当課へ取り次いだ"),
  "proposal.noted": event("proposals/write-note", "事務局・担当課", "いつでも", "庁内メモを書いた"),
  "proposal.contact-viewed": event("proposals/view-contact", desk, "いつでも", "提案者の連絡先を見た"),
  "proposal.linked": event<{ itemId: string; sessionId: string }>(
    "proposals/link-agenda",
    desk,
    "会議の公表の前",
    "議題に結び付けた",
  ),
  "proposal.supported": event("proposals/support-proposal", "区民・委員", "掲載中", "賛同した"),
  "proposal.unsupported": event("proposals/withdraw-support", "賛同した人", "掲載中", "賛同を取り消した"),
  "comment.posted": event<{ proposalId: string }>("comments/post-comment", "区民・委員", "掲載中", "意見を書いた"),
  "comment.hidden": event<{ proposalId: string }>("comments/hide-comment", desk, "表示中", "意見を見えなくした"),
  "response.submitted": event<{ proposalId: string; status: string }>(
    "responses/submit-response",
    "担当課",
    "依頼を受けている間",
    "回答を提出した",
  ),
  "response.drafted": event("responses/save-draft", "担当課", "依頼を受けている間", "回答の下書きを保存した"),
  "response.read": event("responses/read-answer", "提案した人", "回答の掲載の後", "区の回答を開いた"),
  "response.returned": event<{ proposalId: string }>(
    "responses/return-response",
    desk,
    "掲載の前",
    "回答を担当課に戻した",
  ),
  "response.published": event<{ proposalId: string; status: string }>(
    "responses/publish-response",
    desk,
    "掲載の前",
    "回答を掲載した",
  ),
  "responses.published": event<{ proposalId: string; status: string }>(
    "responses/publish-responses",
    desk,
    "掲載の前",
    "ほかの回答とまとめて掲載した",
  ),
  "progress.reported": event<{ proposalId: string }>(
    "responses/report-progress",
    "担当課",
    "回答の後、終わる前",
    "取組状況を報告した",
  ),
  "proposal.done": event("responses/finish-proposal", "担当課", "回答の後", "完了を報告した"),
  "proposal.dropped": event("responses/drop-proposal", "担当課・事務局", "回答の後", "見送りを記録した"),
};
