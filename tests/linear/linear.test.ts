/** Time grows with the words and no faster, whatever they are: nobody's text stops the others (docs/decisions/0042). */
import { globSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { slowOnes } from "./measure.ts";
import { textFunctions } from "./text-functions.ts";

const root = path.resolve(import.meta.dirname, "../..");
const modules = ["app/shared/*.ts", "app/domain/**/*.rules.ts", "app/platform/**/*.ts"];

/** What words reach only in a process that is ended when it takes too long. */
const elsewhere = ["app/platform/apart/html.ts htmlOf"];

it(
  "every exported function that takes words, with hostile ones",
  async () => {
    const files = globSync(modules, { cwd: root }).map((file) => path.join(root, file));
    const { functions, unfit } = textFunctions(files);
    expect(functions.length).toBeGreaterThan(80);
    expect(unfit).toEqual([]);
    const driven = functions.filter(({ file, name }) => !elsewhere.includes(`${file} ${name}`));
    expect(await slowOnes(driven, process.env.EVERY_WORD === "1")).toEqual([]);
  },
  process.env.EVERY_WORD === "1" ? 3_600_000 : 300_000,
);
