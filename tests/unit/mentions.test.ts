import { expect, it } from "vitest";
import { speaksOf } from "#app/domain/minutes/mentions.rules.ts";

const proposal = { title: "通学路の街灯をふやす", fiscalYear: 2026, number: 12 };
const of = (text: string, one = proposal) => speaksOf({ id: "a", speaker: "甲山委員", text }, one);

it("is spoken of by its title or by its number", () => {
  expect(of("「通学路の街灯をふやす」という提案について伺います。")).toBe(true);
  expect(of("提案第12号について伺います。")).toBe(true);
  expect(of("受付番号の第１２号です。")).toBe(true);
  expect(of("2026-12の件です。")).toBe(true);
});

it("is not by words that are near, or by another's number", () => {
  for (const words of ["通学路の街灯について", "第12回の会議", "条例第12号", "提案第120号", "2026-120", "12026-12"])
    expect(of(words), words).toBe(false);
  expect(of("公園の話です。", { ...proposal, title: "公園" })).toBe(false);
});
