import { z } from "zod";
import { line, text, wholeNumber } from "../../shared/fields.ts";
import { toHalfWidth } from "../../shared/text.ts";
import type { Stratum } from "./draw.rules.ts";

/** One stratum a line: 「30代以下,4,2」 — name, seats, reserves. */
const strata = text("区分", 2000).transform((value, context) => {
  const rows = value.split(/\n/).map((line) => line.split(/[,、，]/).map((part) => part.trim()));
  const parsed = rows.map(
    ([name = "", seats = "", reserves = "0"]): Stratum => ({
      name,
      seats: Number(toHalfWidth(seats)),
      reserves: Number(toHalfWidth(reserves)),
    }),
  );
  const wrong = parsed.findIndex(
    ({ name, seats, reserves }) =>
      name === "" || !Number.isInteger(seats) || seats < 1 || !Number.isInteger(reserves) || reserves < 0,
  );
  const twice = parsed.findIndex(({ name }, index) => parsed.findIndex((one) => one.name === name) !== index);
  if (wrong < 0 && twice >= 0) {
    context.addIssue({
      code: "custom",
      message: `${twice + 1}行目の区分の名前が、ほかの行と同じです。別の名前にしてください。`,
    });
    return z.NEVER;
  }
  if (wrong >= 0) {
    context.addIssue({
      code: "custom",
      message: `${wrong + 1}行目を「区分の名前,人数,補欠の人数」の形で入力してください。例: 30代以下,4,2`,
    });
    return z.NEVER;
  }
  return parsed;
});

export const StartDrawInput = z.object({ title: line("くじの名称", 80), strata });

export const EnterDrawInput = z.object({
  stratum: wholeNumber("区分", 0, 50),
  names: text("氏名", 20_000),
});

export const WithdrawEntryInput = z.object({
  number: wholeNumber("外す人", 1, 100_000),
  reason: line("外す理由", 200),
});

export const HoldDrawInput = z.object({ publicWord: line("立会人が決めた言葉", 60) });
