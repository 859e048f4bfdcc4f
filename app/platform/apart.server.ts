import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { getCompileCacheDir } from "node:module";
import path from "node:path";
import { Problem } from "../shared/errors.ts";
import type { Answers, Task } from "./apart/tasks.ts";

/**
 * Bytes are of memory held, measured from outside: a limit inside does not hold what libraries take beside the heap.
 * Seconds are of work done, so that a machine busy with others refuses nobody; beyond so many times as long by the
 * clock it ends all the same.
 */
const limits = { atOnce: 2, waiting: 10, bytes: 768 * 1024 * 1024, seconds: 10, byTheClock: 6, toStart: 60 };

/** Markdown is words of a few pages: what takes longer was made to. */
const shorter: Partial<Record<Task["act"], number>> = { html: 2 };

/** Words leave nothing behind: their process is used again for a minute. A file has one for itself. */
const spareFor = 60_000;

// The build lies as deep as this file.
const child = path.resolve(import.meta.dirname, "../../app/platform/apart/child.ts");

/** A folder of its own for each version lies in the one that is given. */
const compiled = getCompileCacheDir();

let running = 0;
const waiting: (() => void)[] = [];
let spare: ChildProcess | null = null;

/** The task took too long, too much, or ended its process. */
export const breached = Symbol("breached");

/**
 * Does a task in a process of its own, which is ended when it works for more than ten seconds or holds more than
 * 768 MB. Two go on at once in each process of the server, ten wait.
 * @returns the answer, or `breached`
 * @throws Problem `busy` when more are waiting than may
 */
export async function runApart<Act extends Task["act"]>(
  task: Extract<Task, { act: Act }>,
): Promise<Answers[Act] | typeof breached> {
  await turn();
  try {
    return (await done(task)) as Answers[Act] | typeof breached;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function turn(): Promise<void> {
  if (running >= limits.atOnce) {
    if (waiting.length >= limits.waiting) throw new Problem("busy");
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
}

type Said = { begun?: true; answer?: unknown };

function done(task: Task): Promise<unknown> {
  const isWords = task.act === "html";
  const worker = (isWords && takeSpare()) || begin();
  const seconds = shorter[task.act] ?? limits.seconds;
  return new Promise((resolve) => {
    const started = performance.now();
    let begun: { at: number; worked: number } | null = null;
    const watch = setInterval(() => {
      const { bytes, worked } = stateOf(worker);
      const now = performance.now();
      const isLate = begun
        ? worked - begun.worked > seconds || now - begun.at > seconds * limits.byTheClock * 1000
        : now - started > limits.toStart * 1000;
      if (isLate || bytes > limits.bytes) end(breached);
    }, 50);
    const end = (outcome: unknown) => {
      clearInterval(watch);
      worker.removeAllListeners();
      worker.on("error", () => {});
      if (isWords && outcome !== breached) keepSpare(worker);
      else worker.kill("SIGKILL");
      resolve(outcome);
    };
    worker.on("message", (said: Said) => {
      if (said.begun) begun = { at: performance.now(), worked: stateOf(worker).worked };
      else end(said.answer);
    });
    worker.once("error", () => end(breached));
    worker.once("exit", () => end(breached));
    worker.send(task, (error) => error && end(breached));
  });
}

const begin = (): ChildProcess =>
  fork(child, {
    // Nothing of ours goes with it but where compiled code is kept: no address of the database, no secret.
    env: {
      LANG: "C.UTF-8",
      TZ: "UTC",
      ...(compiled && { NODE_COMPILE_CACHE: path.dirname(compiled) }),
    } as unknown as NodeJS.ProcessEnv,
    execArgv: ["--max-old-space-size=384", "--disable-warning=ExperimentalWarning"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });

function takeSpare(): ChildProcess | null {
  const taken = spare;
  spare = null;
  if (!taken?.connected) return null;
  taken.removeAllListeners();
  taken.ref();
  taken.channel?.ref();
  return taken;
}

function keepSpare(worker: ChildProcess): void {
  if (spare || !worker.connected) return void worker.kill("SIGKILL");
  spare = worker;
  worker.once("exit", () => {
    if (spare === worker) spare = null;
  });
  setTimeout(() => spare === worker && worker.kill("SIGKILL"), spareFor).unref();
  // Nobody goes on for its sake; it ends with whoever has it.
  worker.unref();
  worker.channel?.unref();
}

/** Ticks of work are hundredths of a second on Linux. Where the system does not tell, the clock alone holds. */
function stateOf({ pid }: ChildProcess): { bytes: number; worked: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { bytes: Number(fields[21]) * 4096, worked: (Number(fields[11]) + Number(fields[12])) / 100 };
  } catch {
    return { bytes: 0, worked: 0 };
  }
}
