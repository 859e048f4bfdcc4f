import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";

const lock = path.resolve(import.meta.dirname, "../../scripts/postgres/lock.ts");
const rounds = 15;

/** At each stroke all want the folder at the same instant; whoever gets it holds it a while. */
const program = (folder: string, log: string, begin: number, left: string) => `
  import { appendFileSync, writeFileSync } from "node:fs";
  import { takeFolder } from ${JSON.stringify(lock)};
  const until = (time) => { while (Date.now() < time); };
  for (let round = 0; round < ${rounds}; round += 1) {
    const stroke = ${begin} + round * 60;
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, stroke - Date.now() - 15)));
    try {
      if (process.argv[1] === "0") writeFileSync(${JSON.stringify(`${folder}/running.json`)}, ${JSON.stringify(left)}, { flag: "wx" });
    } catch {}
    until(stroke);
    const release = await takeFolder(${JSON.stringify(folder)}, 0);
    if (!release) continue;
    appendFileSync(${JSON.stringify(log)}, "in ");
    until(Date.now() + 15);
    appendFileSync(${JSON.stringify(log)}, "out ");
    release();
  }`;

it.each([
  ["one whose holder was killed", JSON.stringify({ pid: 999_999, startedAt: "1" })],
  ["one whose holder was killed while it wrote", ""],
])(
  "of programs that want a folder at the same instant one has it at a time: %s",
  { timeout: 60_000 },
  async (_, left) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "kumin-lock-"));
    const log = path.join(folder, "log");
    const begin = Date.now() + 1000;
    const ends = ["0", "1", "2"].map((name) => {
      const text = program(folder, log, begin, left);
      const one = spawn(process.execPath, ["--input-type=module", "-e", text, name], { stdio: "inherit" });
      return new Promise((resolve) => one.once("exit", resolve));
    });
    expect(await Promise.all(ends)).toEqual([0, 0, 0]);
    const said = readFileSync(log, "utf8");
    expect(said.replaceAll("in out ", "")).toBe("");
    expect(said.length).toBeGreaterThan(rounds / 2);
    rmSync(folder, { recursive: true });
  },
);
