/** Where the database of a folder lies, which is elsewhere for root. */
import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layoutFor } from "#scripts/postgres/layout.ts";

const isRoot = process.getuid?.() === 0;
const folder = mkdtempSync(path.join(os.tmpdir(), "kumin-layout-"));
const [first, moved, copied] = ["first", "moved", "copied"].map((name) => path.join(folder, name)) as [
  string,
  string,
  string,
];
let place: string;

beforeAll(() => {
  place = layoutFor(first).dataDir;
});
afterAll(() => {
  if (isRoot) rmSync(path.dirname(place), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

describe("a data folder", () => {
  it("keeps its database when it is moved, and again when it comes back", () => {
    renameSync(first, moved);
    expect(layoutFor(moved).dataDir).toBe(isRoot ? place : path.join(moved, "postgres"));
    renameSync(moved, first);
    expect(layoutFor(first).dataDir).toBe(place);
  });

  it("that is copied has none until somebody says which of the two goes on with it", () => {
    cpSync(first, copied, { recursive: true });
    if (!isRoot) return expect(layoutFor(copied).dataDir).toBe(path.join(copied, "postgres"));
    expect(() => layoutFor(copied)).toThrow(`${copied} は ${first} を写したもののようです。`);
    expect(layoutFor(first).dataDir).toBe(place);
    rmSync(path.join(first, "installation-id"));
    expect(layoutFor(copied).dataDir).toBe(place);
  });
});
