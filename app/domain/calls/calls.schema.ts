import { z } from "zod";
import {
  choice,
  day,
  emailAddress,
  line,
  optionalText,
  reading,
  residentLine,
  residentText,
  revision,
  text,
  wholeNumber,
  writtenNumber,
} from "../../shared/fields.ts";
import { toHalfWidth } from "../../shared/text.ts";

export const CallInput = z
  .object({
    title: line("募集の名称", 60),
    body: text("募集の案内", 3000),
    eligibility: text("応募できる人", 500),
    selection: text("選考の方法", 500),
    seats: wholeNumber("募集する人数", 1, 100),
    startsOn: day("募集の始まり"),
    dueOn: day("締切の日"),
  })
  .refine((input) => input.dueOn >= input.startsOn, {
    error: "締切の日は、募集の始まりの日以後にしてください。",
    path: ["dueOn"],
  });

export const ReviseCallInput = z.intersection(CallInput, z.object({ revision }));

export const relationWords = {
  lives: "住んでいる",
  works: "働いている",
  studies: "通学している",
  active: "活動している",
} as const;

export const meansOfApplying = { letter: "郵便", counter: "窓口", fax: "FAX" } as const;

export const ApplicationInput = z.object({
  name: residentLine("氏名", 40),
  kana: reading("ふりがな"),
  relation: choice("区との関わり", ["lives", "works", "studies", "active"]),
  address: residentLine("住所", 100),
  tel: line("電話番号", 20).refine((value) => /^0[\d-]{8,14}$/.test(toHalfWidth(value)), {
    error: "電話番号は市外局番から「044-000-0000」の形で入力してください。",
  }),
  email: emailAddress.optional(),
  motive: residentText("応募の動機", 1000),
});

/** What came on paper: the desk says how and when it was handed in. */
export const PaperApplicationInput = ApplicationInput.extend({
  means: choice("受け取り方", ["letter", "counter", "fax"]),
  receivedOn: day("受け取った日"),
});

export const JudgeInput = z.object({
  selection: choice("選考の結果", ["chosen", "reserve", "not_chosen"]),
  reason: optionalText("選考の理由", 500),
});

export const ResultInput = z.object({ resultNote: optionalText("公表する結果", 1000) });

export const selectionWords = { chosen: "選ばれた", reserve: "補欠", not_chosen: "選ばれなかった" } as const;

export const ApplicationCodeInput = z.object({ digits: writtenNumber("応募の番号") });
