import { event } from "../event-spec.ts";

export const wardEvents = {
  "ward.contact-revised": event<{ fields: string[] }>(
    "wards/revise-contact",
    "事務局",
    "いつでも",
    "区の連絡先を直した",
  ),
  "bureau.added": event("wards/add-bureau", "市の管理者", "いつでも", "局を加えた"),
  "office.added": event("wards/add-office", "事務局", "いつでも", "部署を加えた"),
  "theme.added": event("wards/add-theme", "市の管理者", "いつでも", "テーマを加えた"),
  "town.added": event("wards/add-town", "事務局", "いつでも", "町名を加えた"),
  "venue.added": event("wards/add-venue", "事務局", "いつでも", "会場を加えた"),
  "council.founded": event("councils/found-council", "市の管理者", "いつでも", "区民会議を置いた"),
  "rules.revised": event<{ level: string; version: number }>(
    "councils/revise-rules",
    "事務局の課長・市の管理者",
    "いつでも",
    "会議のきまりを改めた",
  ),
  "term.started": event<{ ordinal: number }>("councils/start-term", "事務局", "いつでも", "期を始めた"),
  "member.appointed": event<{ basis: string }>("councils/appoint-member", "事務局", "期の間", "委員を委嘱した"),
  "member.imported": event<{ basis: string }>("councils/import-roster", "事務局", "期の間", "名簿から委員を委嘱した"),
  "member.ended": event<{ reason: string }>("councils/end-appointment", "事務局", "在任の間", "委員の任期を終えた"),
  "member.posted": event<{ post: string }>("councils/name-officer", "事務局", "在任の間", "委員長・副委員長を定めた"),
  "subcommittee.formed": event("councils/form-subcommittee", "事務局", "期の間", "専門部会を置いた"),
  "draw.started": event<{ seedHash: string }>("draws/start-draw", "事務局", "いつでも", "くじの区分と種を決めた"),
  "draw.entered": event<{ stratum: number; count: number }>(
    "draws/enter-draw",
    "事務局",
    "くじを引く前",
    "くじに申し込んだ人を登録した",
  ),
  "draw.held": event<{ entries: number }>("draws/hold-draw", "事務局", "くじを引く前", "くじを引いた"),
  "approval.requested": event<{ subject: string }>(
    "approvals/request-approval",
    "事務局",
    "公にする前",
    "課長に決裁を頼んだ",
  ),
  "approval.given": event<{ subject: string }>(
    "approvals/give-approval",
    "事務局の課長",
    "依頼を受けたとき",
    "決裁した",
  ),
  "approval.returned": event<{ subject: string }>(
    "approvals/return-approval",
    "事務局の課長",
    "依頼を受けたとき",
    "決裁せずに戻した",
  ),
};
