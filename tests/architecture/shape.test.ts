import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { auditEvents } from "#app/domain/audit/events.ts";
import { actsDocument } from "#scripts/acts-doc.ts";

const root = path.resolve(import.meta.dirname, "../..");
const files = readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|tsx|css)$/.test(file) && !file.includes("generated"))
  .map((file) => ({ name: file, text: readFileSync(path.join(root, "app", file), "utf8") }));

it("no file of the application is over 250 lines", () => {
  expect(files.filter((file) => file.text.split("\n").length > 250).map((file) => file.name)).toEqual([]);
});

it("one act a file, and every act records", () => {
  const acts = files.filter(
    (file) =>
      /^domain\/.*\.server\.ts$/.test(file.name) &&
      /\btransact\(/.test(file.text) &&
      !/audit\/|nightly|digests/.test(file.name),
  );
  expect(acts.length).toBeGreaterThan(70);
  for (const act of acts) {
    expect(act.text, act.name).toMatch(/\brecord\(/);
    expect(act.text.match(/^export (async )?function /gm)?.length ?? 0, act.name).toBeLessThanOrEqual(2);
  }
});

it("every event names the file of its act", () => {
  const known = new Set(files.map((file) => file.name.replace(/^domain\//, "").replace(".server.ts", "")));
  expect(
    Object.values(auditEvents)
      .map((spec) => spec.act)
      .filter((act) => !known.has(act)),
  ).toEqual([]);
});

it("only the environment's own file reads the environment", () => {
  expect(files.filter((file) => /process\.env/.test(file.text)).map((file) => file.name)).toEqual([
    "platform/env.server.ts",
  ]);
});

it("the sanitiser's output is the only markup set as such", () => {
  expect(files.filter((file) => /dangerouslySetInnerHTML=/.test(file.text)).map((file) => file.name)).toEqual([
    "ui/prose.tsx",
  ]);
});

it("docs/acts.md says what the catalogue of acts says", () => {
  expect(readFileSync(path.join(root, "docs/acts.md"), "utf8")).toBe(actsDocument());
});

it("the map of the code in README is true", () => {
  const map = readFileSync(path.join(root, "README.md"), "utf8");
  const named = [...map.matchAll(/^\| `([\w./-]+)` *\|/gm)].map((match) => match[1] ?? "");
  expect(named.length).toBeGreaterThan(15);
  for (const place of named) expect(() => readdirSync(path.join(root, place)), place).not.toThrow();
});

it("no full-width space stands at the edge of a line of markup, where it would be dropped", () => {
  const markup = files.filter((file) => file.name.endsWith(".tsx"));
  expect(markup.filter((file) => /^[ \t]*　|　[ \t]*$/m.test(file.text)).map((file) => file.name)).toEqual([]);
});

it("the browser tests press by one helper, which waits for the page that comes, and wait for no fixed time", () => {
  const folder = path.join(root, "tests/e2e");
  const specs = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && name !== "turning.ts")
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
  expect(specs.length).toBeGreaterThan(20);
  expect(specs.filter(({ text }) => /\.(click|tap)\(/.test(text)).map(({ name }) => name)).toEqual([]);
  expect(specs.filter(({ text }) => /waitForTimeout|networkidle/.test(text)).map(({ name }) => name)).toEqual([]);
});
