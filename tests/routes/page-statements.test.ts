import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type FullWard, fullWard } from "#tests/support/full-ward.ts";
import { type Address, addresses, visit } from "#tests/support/routes.ts";
import { statementsOf } from "#tests/support/statements.ts";

/** How many SQL statements each address takes, however much it shows. Session and grants are one more. */
const file = path.join(import.meta.dirname, "page-statements.json");
const recorded = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;

let all: Address[];
let full: FullWard;
beforeAll(async () => {
  all = await addresses();
  full = await fullWard();
});

/** No page, and a photo that only the browser which chose it has. */
const isNothing = (address: string) => address.endsWith("/*") || address.includes("/new/photos/");

describe("every page", () => {
  it("has its number of statements written down, and nothing else has", () => {
    // `npm run record:statements` writes them anew.
    if (process.env.RECORD) return;
    expect(Object.keys(recorded).sort()).toEqual(all.map((address) => address.path).sort());
  });

  it("answers whoever it is for, in few statements", async () => {
    const counted: Record<string, number> = {};
    for (const address of all) {
      const viewer = await full.world.viewer(full.roleFor(address.path));
      const answers: number[] = [];
      const statements = await statementsOf(async () => {
        answers.push((await visit(address, full.paramsFor(address.path), viewer)).status);
      });
      expect(`${address.path} ${answers[0]}`).toMatch(isNothing(address.path) ? / 404$/ : / (200|302)$/);
      counted[address.path] = statements.length;
      if (process.env.RECORD) continue;
      expect(statements.length, `${address.path}\n${statements.map((text) => text.slice(0, 80)).join("\n")}`).toBe(
        recorded[address.path],
      );
    }
    if (process.env.RECORD)
      writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries(counted).sort()), null, 2)}\n`);
  }, 120_000);
});
