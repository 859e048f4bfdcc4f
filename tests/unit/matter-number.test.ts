import { expect, it } from "vitest";
import { matterNumberIn } from "#app/domain/proposals/matter-number.rules.ts";

it.each([
  ["第12号", { ward: null, fiscalYear: null, number: 12 }],
  ["１２", { ward: null, fiscalYear: null, number: 12 }],
  ["令和8年度 第12号", { ward: null, fiscalYear: 2026, number: 12 }],
  ["令和元年度第3号", { ward: null, fiscalYear: 2019, number: 3 }],
  ["幸区　令和８年度　第１２号", { ward: "幸区", fiscalYear: 2026, number: 12 }],
  ["受付番号は、2026-12".replace("、", ""), { ward: null, fiscalYear: 2026, number: 12 }],
])("%s names a matter", (text, expected) => {
  expect(matterNumberIn(text)).toEqual(expected);
});

it.each(["12345-67890-1234", "1234567897", "", "第号", "夜道", "0".repeat(100)])("%j names none", (text) => {
  expect(matterNumberIn(text)).toBeNull();
});
