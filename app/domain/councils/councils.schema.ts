import { z } from "zod";
import { choice, day, id, line, optionalLine, reading, revision } from "../../shared/fields.ts";

export const basisWords = {
  organisation: "団体推薦",
  open_call: "公募",
  ward_head: "区長推薦",
  scholar: "学識経験",
} as const;

export const postWords = { chair: "委員長", vice_chair: "副委員長" } as const;

export const FoundCouncilInput = z.object({ name: line("会議の名称", 40), establishedOn: day("設置の日") });

export const StartTermInput = z
  .object({ startsOn: day("期の始まり"), endsOn: day("期の終わり") })
  .refine((input) => input.endsOn > input.startsOn, {
    error: "期の終わりは、始まりより後の日にしてください。",
    path: ["endsOn"],
  });

export const MemberInput = z.object({
  name: line("氏名", 40),
  kana: reading("ふりがな"),
  basis: choice("選出区分", ["organisation", "open_call", "ward_head", "scholar"]),
  organisation: optionalLine("推薦した団体", 60),
  startsOn: day("委嘱の日"),
  email: z.string().optional(),
  predecessorId: z.uuid().optional(),
  overLimitReason: line("再任の限度を超える理由", 200).optional(),
  contactDetail: optionalLine("送り先（住所・電話・FAX）", 200),
  contactMeans: choice("連絡のしかた", ["mail", "letter", "fax", "phone"]).default("mail"),
});

export const EndAppointmentInput = z.object({
  memberId: id("委員"),
  endedOn: day("終わりの日"),
  reason: choice("理由", ["辞任", "解嘱"]),
});

export const OfficerInput = z.object({
  memberId: id("委員"),
  post: choice("職", ["chair", "vice_chair"]),
  startsOn: day("就任の日"),
});

export const EndPostInput = z.object({ memberId: id("委員"), endedOn: day("退く日") });

export const SubcommitteeInput = z.object({
  name: line("部会の名称", 40),
  theme: line("テーマ", 80),
  memberIds: z.array(id("委員")).min(1, { error: "委員を選んでください。" }),
  headId: id("部会長"),
});

export const SubcommitteeChangeInput = SubcommitteeInput.extend({ from: day("変わる日"), revision });

/** The text of a roster: looked through first, taken with the second press. */
export const RosterInput = z.object({
  csv: z.string().max(300_000, { error: "表が大きすぎます。分けて取り込んでください。" }).optional().default(""),
  step: choice("操作", ["look", "take"]),
  /** The term the look was at: a second press takes it into no other. */
  term: z.string().max(4).optional(),
});
