import { setTimeout as pause } from "node:timers/promises";
import { pool } from "../../db/client.server.ts";
import { isUnavailable } from "../../db/unavailable.server.ts";
import { giveTryBack, takeTry } from "../../platform/rate-limit.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { recordGuesses } from "./tries-used-up.server.ts";
import { waitInLine } from "./waiting-line.server.ts";

/** Wrong numbers an hour, of one network, of a site with many networks, and of all: after a third of them everybody there waits, longer each time. */
const bounds = {
  network: { limits: { points: 60, seconds: 3600 }, step: 250 },
  site: { limits: { points: 600, seconds: 3600 }, step: 25 },
  all: { limits: { points: 3000, seconds: 3600 }, step: 5 },
} as const;

const longestPause = 5_000;

/** Milliseconds before the answer, so that one that is right tells no sooner than one that is wrong. */
export const guessPause = (of: keyof typeof bounds, taken: number): number =>
  Math.min(longestPause, Math.max(0, taken - bounds[of].limits.points / 3) * bounds[of].step);

/**
 * Looks up what somebody's written number opens. A right one is always answered, however many wrong ones were tried:
 * they slow their network first, then its site, then all, and nobody is refused for them. Only wrong ones count.
 * @param look throws where the number opens nothing
 */
export async function byNumber<T>(viewer: Viewer, look: () => Promise<T>): Promise<T> {
  const { network, site } = viewer;
  if (network === undefined) return look();
  const counted = [
    { of: "network", purpose: "number-n", key: network },
    ...(site ? [{ of: "site", purpose: "number-s", key: site } as const] : []),
    { of: "all", purpose: "number-all", key: "all" },
  ] as const;
  const taken = await Promise.all(
    counted.map(({ of, purpose, key }) => takeTry(pool, purpose, key, bounds[of].limits)),
  );
  const [there] = taken;
  const milliseconds = Math.max(...counted.map(({ of }, index) => guessPause(of, taken[index]?.taken ?? 0)));
  // Where the line is full they wait beside it: nobody is refused.
  await waitInLine(`number ${network}`, milliseconds).catch(() => pause(longestPause));
  const giveBack = () =>
    Promise.all(counted.map(({ of, purpose, key }) => giveTryBack(pool, purpose, key, bounds[of].limits)));
  const found = await look().catch(async (error: unknown) => {
    if (isUnavailable(error)) await giveBack().catch(() => {});
    else if (there?.taken === bounds.network.limits.points) await recordGuesses(viewer);
    throw error;
  });
  await giveBack();
  return found;
}
