import { z } from "zod";
import { wholeNumber, yen } from "../../shared/fields.ts";

export const costKinds = ["allowance", "venue", "printing", "other"] as const;
export type CostKind = (typeof costKinds)[number];
export const costWords: Record<CostKind, string> = {
  allowance: "委員の報酬・謝礼",
  venue: "会場・機材",
  printing: "印刷・広報",
  other: "そのほか",
};

/** What was spent on a council in a year, in yen; an empty field is nothing known. */
export const CostsInput = z.object({
  fiscalYear: wholeNumber("年度", 2000, 2100),
  allowance: yen(costWords.allowance).optional(),
  venue: yen(costWords.venue).optional(),
  printing: yen(costWords.printing).optional(),
  other: yen(costWords.other).optional(),
  /** The amounts as they stood when the form was opened. */
  seen: z.string().max(200).optional().default(""),
});

/** The amounts of a year in one line, to tell whether somebody changed them meanwhile. */
export const costsSeen = (costs: readonly { kind: string; yen: number }[]): string =>
  costs
    .map(({ kind, yen: amount }) => `${kind}:${amount}`)
    .sort()
    .join(" ");
