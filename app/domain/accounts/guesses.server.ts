import { pool } from "../../db/client.server.ts";
import { giveTryBack, takeTry } from "../../platform/rate-limit.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { recordGuesses } from "./tries-used-up.server.ts";
import { waitInLine } from "./waiting-line.server.ts";

/** Wrong numbers an hour, of one network and of all: after a third of them everybody there waits, longer each time. */
const bounds = {
  network: { limits: { points: 60, seconds: 3600 }, step: 250 },
  all: { limits: { points: 3000, seconds: 3600 }, step: 5 },
} as const;

const longestPause = 5_000;

/** Milliseconds before the answer, so that one that is right tells no sooner than one that is wrong. */
export const guessPause = (of: keyof typeof bounds, taken: number): number =>
  Math.min(longestPause, Math.max(0, taken - bounds[of].limits.points / 3) * bounds[of].step);

/**
 * Looks up what somebody's written number opens. A right one is always answered, however many wrong ones were tried:
 * they slow their network first, then all, and nobody is refused for them; of one network a few at a time. Only wrong ones count.
 * @param look throws where the number opens nothing
 */
export async function byNumber<T>(viewer: Viewer, look: () => Promise<T>): Promise<T> {
  const { network } = viewer;
  if (network === undefined) return look();
  const [there, everywhere] = await Promise.all([
    takeTry(pool, "number-n", network, bounds.network.limits),
    takeTry(pool, "number-all", "all", bounds.all.limits),
  ]);
  await waitInLine(
    `number ${network}`,
    Math.max(guessPause("network", there.taken), guessPause("all", everywhere.taken)),
  );
  const found = await look().catch(async (error: unknown) => {
    if (there.taken === bounds.network.limits.points) await recordGuesses(viewer);
    throw error;
  });
  await Promise.all([
    giveTryBack(pool, "number-n", network, bounds.network.limits),
    giveTryBack(pool, "number-all", "all", bounds.all.limits),
  ]);
  return found;
}
