import { z } from "zod";
import { choice, emailAddress, residentLine, writtenNumber } from "../../shared/fields.ts";

const needs = ["wheelchair", "sign", "captions", "hearing", "childcare"] as const;

export const needWords: Record<(typeof needs)[number], string> = {
  wheelchair: "車椅子で入る席",
  sign: "手話通訳",
  captions: "要約筆記",
  hearing: "聞こえやすい席",
  childcare: "託児",
};

export const ObserverInput = z.object({
  name: residentLine("氏名", 40),
  email: emailAddress.optional(),
  needs: z.array(choice("必要なもの", needs)).default([]),
});

export const ObserverCodeInput = z.object({ digits: writtenNumber("傍聴の番号") });

export const entryWords = {
  applied: "受付済み（席はこれから決めます）",
  seated: "席が取れています",
  waiting: "空きを待っています",
  withdrawn: "取り消しました",
} as const;
