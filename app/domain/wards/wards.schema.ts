import { z } from "zod";
import { choice, emailAddress, id, line, optionalLine, optionalText, text, wholeNumber } from "../../shared/fields.ts";
import { wrongLines } from "../../shared/readings.ts";
import { toHalfWidth } from "../../shared/text.ts";

const telephone = (label: string) =>
  line(label, 20)
    // Full width is taken; what is dialled is half.
    .transform(toHalfWidth)
    .refine((value) => /^0[\d-]{8,14}$/.test(value), {
      error: `${label}は市外局番から「044-000-0000」の形で入力してください。`,
    });

const kana = line("ふりがな", 60).refine((value) => /^[\u3041-\u309fー\s\u3000]+$/.test(value), {
  error: "ふりがなは、ひらがなで入力してください。",
});

export const ContactInput = z.object({
  contactSection: line("課名", 40),
  contactTel: telephone("電話番号"),
  contactExt: optionalLine("内線", 10),
  contactFax: telephone("FAX番号").optional(),
  contactEmail: emailAddress,
  urgentContact: line("危険な場所・急ぎの修理の連絡先", 80),
});

/** Of the city, for wards that are not open yet. */
export const CityContactInput = z.object({
  contactSection: line("課名", 40),
  contactTel: telephone("電話番号"),
  contactEmail: emailAddress,
});

const closingReasons = ["ended", "preparing", "other"] as const;
export const closingWords: Record<(typeof closingReasons)[number], string> = {
  ended: "区民会議を終えた",
  preparing: "受け付ける準備をし直す",
  other: "その他",
};

/** A choice, for the record of acts holds no words that somebody wrote. */
export const CloseWardInput = z.object({ reason: choice("閉じる理由", closingReasons) });

export const BureauInput = z.object({ name: line("局の名称", 40), kana });

export const OfficeInput = z.object({
  name: line("部署の名称", 40),
  kana,
  bureauId: id("所管局").optional(),
  email: emailAddress,
  tel: telephone("電話番号"),
});

export const ThemeInput = z.object({
  name: line("テーマ", 20),
  slug: line("英字の名前", 30).refine((v) => /^[a-z-]+$/.test(v), {
    error: "英字の名前は、小文字とハイフンで入力してください。",
  }),
});

export const VenueInput = z.object({
  name: line("会場の名称", 60),
  address: line("住所", 100),
  access: text("行き方", 300),
  wheelchair: optionalLine("車椅子", 100),
  childcare: optionalLine("託児", 100),
  hearing: optionalLine("聞こえの支援", 100),
});

export const TownInput = z.object({ name: line("町名", 40), kana });

export const ReadingsInput = z.object({
  readings: optionalText("ふりがな", 20_000).superRefine((value, context) => {
    const wrong = wrongLines(value);
    if (wrong.length > 0)
      context.addIssue({
        code: "custom",
        message: `${wrong.slice(0, 5).join("、")}行目を「溝口,みぞのくち」の形に直してください。ふりがなは、ひらがなで入力してください。`,
      });
  }),
});

/** Opening days of the ward office from receipt to each promise. */
export const PromisesInput = z.object({
  publishDays: wholeNumber("掲載するかをお知らせするまでの日数", 1, 60),
  officeDays: wholeNumber("担当課をお知らせするまでの日数", 1, 60),
  answerDays: wholeNumber("最初の回答までの日数", 1, 120),
});

export const CommentKindsInput = z.object({ kinds: choice("意見の種類", ["ask", "none"]) });

export const MergeThemesInput = z.object({ fromId: id("統合するテーマ"), intoId: id("統合先のテーマ") });
