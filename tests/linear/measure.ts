import { fork } from "node:child_process";
import path from "node:path";
import { hostileWords } from "#scripts/attack/hostile-words.ts";
import type { Task, Timing } from "./drive.ts";
import type { TextFunction } from "./text-functions.ts";

/** Linear is 32, quadratic 1,024: between them, so that it holds on a slow machine. */
const most = 150;
const patience = 20_000;

/** In the check each function meets other words first, and as many as it gets through in so many milliseconds. */
const share = 80;

/**
 * Drives functions with hostile words in a child, which is replaced when it does not come to an end.
 * @param every whether each function meets all words, however long that takes
 * @returns what grew faster than its words, each as a line
 */
export const slowOnes = (functions: readonly TextFunction[], every: boolean): Promise<string[]> =>
  slowIn(
    functions.flatMap((one, index) =>
      hostileWords.map((_, at) => ({
        ...one,
        words: (at + index) % hostileWords.length,
        share: every ? Number.POSITIVE_INFINITY : share,
      })),
    ),
  );

async function slowIn(tasks: readonly Task[]): Promise<string[]> {
  const found: string[] = [];
  const slow = new Set<string>();
  let next = 0;
  while (next < tasks.length) {
    const waiting = [...tasks.entries()].filter(([at, task]) => at >= next && !slow.has(nameOf(task)));
    if (waiting.length === 0) break;
    const stuckAt = await driven(waiting, ({ at, ratio, milliseconds }) => {
      const task = tasks[at];
      if (!task || ratio < most) return;
      slow.add(nameOf(task));
      found.push(
        `${said(task)}: ${Math.round(ratio)} times as long for 32 times the words (${Math.round(milliseconds)} ms)`,
      );
    });
    const stuck = stuckAt === null ? undefined : tasks[stuckAt];
    if (stuck) found.push(`${said(stuck)}: not done after ${patience / 1000} s`);
    if (stuck) slow.add(nameOf(stuck));
    next = stuckAt === null ? tasks.length : stuckAt + 1;
  }
  return found;
}

const nameOf = ({ file, name }: Task): string => `${file} ${name}`;
const said = (task: Task): string => `${nameOf(task)} (${hostileWords[task.words]?.name})`;

/** @returns the task that did not end in time, or null */
function driven(tasks: readonly [number, Task][], told: (timing: Timing) => void): Promise<number | null> {
  const child = fork(path.join(import.meta.dirname, "drive.ts"), {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    let at = tasks[0]?.[0] ?? 0;
    const stop = () => child.kill("SIGKILL");
    let timer = setTimeout(stop, patience);
    child.on("message", (timing: Timing) => {
      at = timing.at;
      clearTimeout(timer);
      timer = setTimeout(stop, patience);
      if (timing.ratio >= 0) told(timing);
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(null);
      else if (signal) resolve(at);
      else reject(new Error(`the child ended with ${code}`));
    });
    child.send(tasks);
  });
}
