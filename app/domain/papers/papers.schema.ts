import { z } from "zod";
import { choice, id, line, optionalText, revision } from "../../shared/fields.ts";
import { closingGrounds } from "../councils/rules.schema.ts";

export const ReadInput = z.object({ versionId: id("資料") });

export const audienceWords = { open: "公開", members: "委員のみ", closed: "非公開" } as const;
export const paperKindWords = { main: "資料", reference: "参考資料" } as const;
export const handingWords = { beforehand: "事前送付", at_table: "席上配付" } as const;

const place = {
  itemId: id("議題").optional(),
  kind: choice("資料の種類", ["main", "reference"]).default("main"),
  handing: choice("配付", ["beforehand", "at_table"]).default("beforehand"),
  audience: choice("見られる人", ["open", "members", "closed"]),
  closedGround: z.enum(closingGrounds).optional(),
};
const needsGround = (input: { audience: string; closedGround?: string | undefined }) =>
  input.audience !== "closed" || input.closedGround !== undefined;
const groundMissing = { error: "非公開の理由を選んでください。", path: ["closedGround"] };

const content = {
  body: optionalText("資料の本文", 20_000),
  alt: optionalText("画像の説明", 500),
};

export const PapersInput = z
  .object({ title: line("資料の名称", 80).optional(), ...content, ...place })
  .refine(needsGround, groundMissing);

export const RevisePaperInput = z
  .object({ title: line("資料の名称", 80), ...place })
  .refine(needsGround, groundMissing);

/** Of a paper handed out: its name, and who may see it from now on. */
export const CorrectPaperInput = z
  .object({
    title: line("資料の名称", 80),
    audience: place.audience,
    closedGround: place.closedGround,
    reason: line("直す理由", 200),
    revision,
  })
  .refine(needsGround, groundMissing);

export const ReplacePaperInput = z.object({ ...content, reason: line("差替えの理由", 200).optional() });
