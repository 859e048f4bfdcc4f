import { event } from "../event-spec.ts";

const desk = "事務局";

export const minutesEvents = {
  "minutes.drafted": event("minutes/draft-minutes", desk, "閉会の後", "会議録を作り始めた"),
  "minutes.import-begun": event<{ characters: number }>(
    "minutes/begin-import",
    desk,
    "承認の前",
    "書かれた会議録を受け取った",
  ),
  "minutes.import-decided": event<{ lines: number }>(
    "minutes/decide-import",
    desk,
    "承認の前、取り込む前",
    "取り込む会議録の行と発言者を決めた",
  ),
  "minutes.imported": event<{ statements: number; characters: number; leftOut: number }>(
    "minutes/take-import",
    desk,
    "承認の前",
    "書かれた会議録を取り込んだ",
  ),
  "statement.written": event<{ minutesId: string }>("minutes/write-statement", desk, "承認の前", "発言を書いた"),
  "statement.revised": event<{ minutesId: string }>("minutes/revise-statement", desk, "承認の前", "発言を直した"),
  "statement.removed": event<{ minutesId: string }>("minutes/remove-statement", desk, "承認の前", "発言を消した"),
  "statement.split": event<{ minutesId: string; second: string }>(
    "minutes/split-statement",
    desk,
    "承認の前",
    "発言を二つに分けた",
  ),
  "statement.merged": event<{ minutesId: string; second: string }>(
    "minutes/merge-statement",
    desk,
    "承認の前",
    "発言を前の発言につなげた",
  ),
  "statement.moved": event<{ minutesId: string; to: string }>(
    "minutes/move-statement",
    desk,
    "承認の前",
    "発言の順を変えた",
  ),
  "statement.redacted": event<{ minutesId: string; cover: string; ground: string; places: number }>(
    "minutes/redact-statement",
    desk,
    "承認の前",
    "発言の一部を非公開にした",
  ),
  "redaction.lifted": event<{ minutesId: string; ground: string }>(
    "minutes/lift-redaction",
    desk,
    "承認の前",
    "非公開部分の指定をやめた",
  ),
  "minutes.confirmation-requested": event("minutes/request-confirmation", desk, "承認の前", "委員に確認を頼んだ"),
  "minutes.signers-named": event<{ memberIds: string[] }>(
    "minutes/name-signers",
    "事務局・進行する委員",
    "開会から承認まで",
    "会議録の確認者・署名人を指名した",
  ),
  "minutes.signed": event<{ memberId: string; means: string }>(
    "minutes/sign-minutes",
    "確認者・署名人・事務局",
    "確認の期間",
    "確認者・署名人が会議録を確かめた",
  ),
  "correction.requested": event<{ minutesId: string; means: string | null }>(
    "minutes/request-correction",
    "委員・委員に代わる事務局",
    "確認の期間",
    "訂正を申し出た",
  ),
  "correction.decided": event<{ accepted: boolean }>(
    "minutes/decide-correction",
    desk,
    "承認の前",
    "訂正の申出への対応を決めた",
  ),
  "minutes.approved": event<{ means: string }>(
    "minutes/approve-minutes",
    "委員長・事務局",
    "公開の前",
    "会議録を承認した",
  ),
  "minutes.approval-withdrawn": event(
    "minutes/withdraw-approval",
    desk,
    "承認の後、掲載の前",
    "会議録の承認を取り消した",
  ),
  "minutes.published": event<{ version: number; sha256: string }>(
    "minutes/publish-minutes",
    desk,
    "承認の後",
    "会議録を掲載した",
  ),
  "minutes.archived": event<{ version: number; sha256: string; statements: number }>(
    "minutes/archive-minutes",
    desk,
    "期のある日",
    "過去の会議を、書かれた会議録から載せた",
  ),
  "minutes.corrected": event<{ version: number; sha256: string }>(
    "minutes/correct-minutes",
    desk,
    "掲載の後",
    "会議録を訂正した",
  ),
  "minutes.version-closed": event<{ version: number }>(
    "minutes/close-version",
    desk,
    "掲載の後",
    "会議録の版の閲覧を止めた",
  ),
  "minutes.reissued": event<{ version: number; sha256: string; places: number }>(
    "minutes/reissue-minutes",
    desk,
    "最新の版の閲覧を止めた後",
    "閲覧を止めた会議録の次の版を掲載した",
  ),
};
