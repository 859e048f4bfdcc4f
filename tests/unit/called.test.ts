import { expect, it } from "vitest";
import { called } from "#app/shared/called.ts";

it("nobody is called twice", () => {
  expect(["ベンチさん", "小倉の区民", "山野先生", "さんご"].map(called)).toEqual([
    "ベンチさん",
    "小倉の区民さん",
    "山野先生",
    "さんごさん",
  ]);
});
