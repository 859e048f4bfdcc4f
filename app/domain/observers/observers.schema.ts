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

const asked = {
  name: residentLine("氏名", 40),
  needs: z.array(choice("必要なもの", needs)).default([]),
};

export const ObserverInput = z.object({ ...asked, email: emailAddress });

const means = ["phone", "counter"] as const;
export const meansWords: Record<(typeof means)[number], string> = { phone: "電話", counter: "窓口" };

/** Of whoever has no mail, by the desk. */
export const EnterObserverInput = z.object({ ...asked, means: choice("受付経路", means) });

export const ObserverCodeInput = z.object({ digits: writtenNumber("傍聴の番号") });

export const entryWords = {
  unconfirmed: "まだ確かめていません",
  applied: "受付済み（席はこれから決めます）",
  seated: "席が取れています",
  waiting: "空きを待っています",
  withdrawn: "取り消しました",
} as const;
