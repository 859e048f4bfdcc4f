import { z } from "zod";
import { choice, id, line, optionalText, reading, text, time, wholeNumber } from "../../shared/fields.ts";

export const wayWords = { invited: "招待", open_call: "公募", drawn: "無作為抽出" } as const;
export const sortingWords = { plan: "総合計画へ反映", short_term: "短期で対応", not_taken: "見送り" } as const;

export const ParticipantInput = z.object({
  name: line("氏名", 40),
  kana: reading("ふりがな"),
  way: choice("参加のしかた", ["invited", "open_call", "drawn"]),
});

export const OpenDialogueInput = z.object({
  time: time("開会の時刻"),
  facilitator: line("進行役", 60),
  participantIds: z.array(id("参加する人")).min(1, { error: "参加した人を選んでください。" }),
  staffPresent: optionalText("出席した職員", 1000),
  observerCount: wholeNumber("傍聴者の数", 0, 9999).default(0),
  pressCount: wholeNumber("報道関係者の数", 0, 999).default(0),
});

export const IdeaInput = z.object({
  text: text("出た考え", 300),
  sorting: choice("分け方", ["plan", "short_term", "not_taken"]),
  reason: text("分けた理由", 300),
});
