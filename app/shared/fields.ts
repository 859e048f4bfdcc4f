import { z } from "zod";
import { isDay } from "./dates.ts";
import { soundsOfficial } from "./look-alike.ts";
import { holdsIndividualNumber } from "./personal-data.ts";
import { countGraphemes, hasPrivateUse, isOverloaded, tidy, toHalfWidth } from "./text.ts";
import { hasVisible } from "./unseen.ts";
import { hasLength, isWrittenNumber } from "./written-number.ts";

/** Input shapes with their Japanese sentences, so that every form refuses in the same words. */

/**
 * What a field was called until the last version. A page that was open across an upgrade still sends the old name:
 * `Schema.register(formerNames, { name: "old" })` takes it for one version more.
 */
export const formerNames = z.registry<{ name: string }>();

export const individualNumberMessage =
  "個人番号（マイナンバー）と思われる12桁の数字が含まれています。数字を消してから送ってください。";

/**
 * Letters as the machine counts them, for so many as people count: kanji with their variants and signs of several code
 * points fit. What is longer is refused before anything is done with it.
 */
const unitsFor = (limit: number): number => limit * 5 + 100;

/** Words of several lines. */
export const text = (label: string, limit: number) => {
  const isTooLong = { error: `${label}は${limit}文字以内で入力してください。` };
  return z
    .string({ error: `${label}を入力してください。` })
    .max(unitsFor(limit), isTooLong)
    .transform(tidy)
    .refine(hasVisible, { error: `${label}を入力してください。` })
    .refine((value) => countGraphemes(value) <= limit, isTooLong)
    .refine((value) => !isOverloaded(value), {
      error: `${label}に、記号を重ねすぎた文字が含まれています。その文字を打ち直してください。`,
    })
    .refine((value) => !hasPrivateUse(value), { error: `${label}に外字が含まれています。別の文字に直してください。` });
};

const onOneLine = (label: string) =>
  [
    (value: string): boolean => !/[\n\u2028\u2029]/.test(value),
    { error: `${label}は、改行を入れずに1行で入力してください。` },
  ] as const;

/** Words of one line: a name, a title. */
export const line = (label: string, limit: number) => text(label, limit).refine(...onOneLine(label));

export const optionalText = (label: string, limit: number) => text(label, limit).optional().default("");

export const optionalLine = (label: string, limit: number) => line(label, limit).optional().default("");

const withoutNumber = [
  (value: string): boolean => !holdsIndividualNumber(value),
  { error: individualNumberMessage },
] as const;

/** What residents write: an individual number must never come in. */
export const residentText = (label: string, limit: number) => text(label, limit).refine(...withoutNumber);

export const residentLine = (label: string, limit: number) => line(label, limit).refine(...withoutNumber);

export const optionalResidentText = (label: string, limit: number) => residentText(label, limit).optional().default("");

export const optionalResidentLine = (label: string, limit: number) => residentLine(label, limit).optional().default("");

export const reading = (label: string) =>
  line(label, 60).refine((value) => /^[\u3041-\u309fー\s\u3000]+$/.test(value), {
    error: `${label}は、ひらがなで入力してください。`,
  });

export const choice = <const Values extends readonly [string, ...string[]]>(label: string, values: Values) =>
  z.enum(values, { error: `${label}を選んでください。` });

/** Letters of what is a day, a time or a number, with spaces around it. */
const shortest = 60;

export const day = (label: string) =>
  z
    .string({ error: `${label}を入力してください。` })
    .max(shortest, { error: `${label}は「2026-11-30」の形で入力してください。` })
    .transform((value) => toHalfWidth(value).replaceAll("/", "-"))
    .refine(isDay, { error: `${label}は「2026-11-30」の形で入力してください。` });

export const time = (label: string) =>
  z
    .string({ error: `${label}を入力してください。` })
    .max(shortest, { error: `${label}は「18:30」の形で入力してください。` })
    .transform((value) => toHalfWidth(value).padStart(5, "0"))
    .refine((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), {
      error: `${label}は「18:30」の形で入力してください。`,
    });

export const wholeNumber = (label: string, from: number, to: number) =>
  z
    .string({ error: `${label}を入力してください。` })
    .max(shortest, { error: `${label}は数字で入力してください。` })
    .transform(toHalfWidth)
    .refine((value) => /^\d{1,6}$/.test(value), { error: `${label}は数字で入力してください。` })
    .transform(Number)
    .refine((value) => value >= from && value <= to, {
      error: `${label}は${from}から${to}までの数で入力してください。`,
    });

/** An amount in yen: 500000, 500,000, 50万, full width too. Below the two thousand million a column holds. */
export const yen = (label: string) =>
  z
    .string({ error: `${label}を入力してください。` })
    .max(shortest, { error: `${label}は「500,000」の形で、円で入力してください。` })
    .transform((value) => toHalfWidth(value).replace(/[,\s円]/g, ""))
    .refine((value) => /^\d{1,10}(万|千)?$/.test(value), {
      error: `${label}は「500,000」の形で、円で入力してください。`,
    })
    .transform((value) => {
      const amount = Number(/^\d+/.exec(value)?.[0]);
      return value.endsWith("万") ? amount * 10_000 : value.endsWith("千") ? amount * 1000 : amount;
    })
    .refine((amount) => amount <= 2_000_000_000, { error: `${label}は20億円までの額で入力してください。` });

/** The revision a form was opened at, so that a stale save is noticed. */
export const revision = wholeNumber("版", 1, 999_999);

const asAddress = "メールアドレスを「name@example.jp」の形で入力してください。";

export const emailAddress = z
  .string({ error: "メールアドレスを入力してください。" })
  .max(320, { error: asAddress })
  .transform((value) => toHalfWidth(tidy(value)).toLowerCase())
  .refine((value) => value.length <= 254 && /^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(value), {
    error: asAddress,
  });

export const newPassword = z
  .string({ error: "新しいパスワードを入力してください。" })
  .max(unitsFor(128), { error: "パスワードは128文字以内にしてください。" })
  .refine((value) => countGraphemes(value) >= 12, { error: "パスワードは12文字以上にしてください。" })
  .refine((value) => countGraphemes(value) <= 128, { error: "パスワードは128文字以内にしてください。" });

export const sixDigits = z
  .string({ error: "確認番号を入力してください。" })
  .max(shortest, { error: "確認番号は6桁の数字で入力してください。" })
  .transform((value) => toHalfWidth(value).replace(/\D/g, ""))
  .refine((value) => value.length === 6, { error: "確認番号は6桁の数字で入力してください。" });

/** A number somebody wrote down: its length first, then the digits that notice a slip of the pen. */
export const writtenNumber = (label: string) => {
  const asPrinted = { error: `${label}は、控えのとおりに14桁（以前のものは10桁）の数字で入力してください。` };
  return z
    .string({ error: `${label}を入力してください。` })
    .max(shortest, asPrinted)
    .transform((value) => toHalfWidth(value).replace(/\D/g, ""))
    .refine(hasLength, asPrinted)
    .refine((value) => !hasLength(value) || isWrittenNumber(value), {
      error: `${label}の数字に、写し間違いがあるようです。もう一度確かめてください。`,
    });
};

export const id = (label: string) => z.uuid({ error: `${label}を選んでください。` });

export const publicName = residentLine("公開名", 20)
  .refine((value) => !/https?:|www\.|@/i.test(value), {
    error: "公開名にアドレスは使えません。別の名前にしてください。",
  })
  .refine((value) => !soundsOfficial(value), {
    error: "区の職員や委員と間違われる公開名は使えません。別の名前にしてください。",
  });
