import type { ChildProcess } from "node:child_process";

type Kept = {
  /** For the sentences: 「サーバー」, 「配送の処理」. */
  name: string;
  start: () => ChildProcess | Promise<ChildProcess>;
  /** Resolves once the child does its work; rejects where it ended before. */
  ready: (child: ChildProcess) => Promise<unknown>;
  say: (sentence: string) => void;
  /** How it is ended for good; asked to, then made to, where nothing is said. */
  end?: (child: ChildProcess) => Promise<void>;
  pause?: (failures: number) => number;
};

/** Half a second, doubled by each start that came to nothing, up to a minute. */
export const pauseAfter = (failures: number): number => Math.min(500 * 2 ** Math.max(0, failures - 1), 60_000);

/**
 * Keeps a child running: whenever it ends it is started again, after a pause that grows while it does not become ready
 * and begins anew once it did, and is never given up.
 * @returns when it is ready for the first time, with what ends it for good
 * @throws Error when it ends before it was ever ready: nothing that would be mended by trying again
 */
export async function keep({
  name,
  start,
  ready,
  say,
  end = endChild,
  pause = pauseAfter,
}: Kept): Promise<() => Promise<void>> {
  let child: ChildProcess | undefined;
  let isStopping = false;
  let failures = 0;
  let waiting: NodeJS.Timeout | undefined;

  const again = (how: string) => {
    if (isStopping) return;
    const milliseconds = pause(failures);
    say(`${name}が止まりました（${how}）。${milliseconds / 1000}秒後に、もう一度始めます。`);
    waiting = setTimeout(() => void run(), milliseconds);
  };
  const follow = (started: ChildProcess) => {
    if (hasEnded(started)) again(howEnded(started));
    else started.once("exit", () => again(howEnded(started)));
  };
  const run = async () => {
    try {
      child = await start();
      if (isStopping) return await end(child);
      await ready(child);
      say(`${name}が、また動き始めました。`);
      failures = 0;
      follow(child);
    } catch {
      failures += 1;
      if (child && !hasEnded(child)) await endChild(child);
      again("始められません");
    }
  };

  child = await start();
  await ready(child);
  follow(child);
  return async () => {
    isStopping = true;
    clearTimeout(waiting);
    if (child) await end(child);
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const howEnded = (child: ChildProcess): string => child.signalCode ?? String(child.exitCode ?? "不明");

/** Asks a child to end, and ends it where it does not within four seconds. */
export function endChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 4000);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
