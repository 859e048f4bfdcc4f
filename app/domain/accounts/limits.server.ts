import { pool } from "../../db/client.server.ts";
import { giveTryBack, takeTry } from "../../platform/rate-limit.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { failedToday } from "./failed-sign-in.server.ts";
import { isKnownBrowser } from "./known-browsers.server.ts";
import { isOwedTry } from "./owed-tries.ts";
import { recordUsedUp } from "./tries-used-up.server.ts";
import { waitInLine } from "./waiting-line.server.ts";

/**
 * `each`: of one account (or what stands for it) from one network, so that nobody uses up another's tries from
 * elsewhere. `network`: of all without an account there. It is wide, for a hall or an office has one address, and slows
 * before it refuses (docs/decisions/0047).
 */
const limits = {
  "sign-in": { each: { points: 10, seconds: 900 }, network: { points: 300, seconds: 900 } },
  code: { each: { points: 10, seconds: 900 }, network: { points: 300, seconds: 900 } },
  "send-code": { each: { points: 5, seconds: 3600 }, network: { points: 300, seconds: 3600 } },
  write: { each: { points: 20, seconds: 3600 }, network: { points: 600, seconds: 3600 } },
  upload: { each: { points: 15, seconds: 3600 }, network: { points: 300, seconds: 3600 } },
} as const;

type Purpose = keyof typeof limits;

/** A site of IPv6 has as many tries as so many networks, however many it has. */
const networksOfSite = 16;
const ofSite = ({ points, seconds }: { points: number; seconds: number }) => ({
  points: points * networksOfSite,
  seconds,
});

/** What is tried with somebody's address, which need not be one's own: a login of one's own makes no difference, but where its own password is asked again. */
const ofOthers: ReadonlySet<Purpose> = new Set(["sign-in", "code", "send-code"]);

const longestPause = 3_000;

/** After a third of the tries of a network each waits a little, and a little longer each time. */
export const pauseBefore = (taken: number, points: number): number =>
  Math.min(longestPause, Math.max(0, taken - points / 3) * 30);

/** Wrong tries on one account from one network wait, too: a hand that slips three times does not notice it. */
const pauseOfEach = (taken: number, points: number): number => Math.max(0, taken - points / 3) * 100;

/** Many wrong tries on one account from everywhere let whoever is not known there wait: it is no way around to have many networks. */
const pauseOfAll = (failed: number): number => Math.min(longestPause, Math.max(0, failed - 20) * 100);

/** What one's tries are counted under; somebody signed in is known wherever they are. Null where nothing tells one from others. */
function keyOf({ accountId, network }: Viewer, account: string): string | null {
  if (accountId) return sha256(account === "" || account === accountId ? accountId : `${account} by ${accountId}`);
  return account === "" ? null : sha256(`${account} from ${network}`);
}

/**
 * Counts a try, before anything is looked up. Those signed in count by themselves alone, and so does a browser somebody
 * signed in with to that account before: what others try there never stops it. What does not come over the network
 * (demo data, the command line) is not limited.
 */
export async function hasTriesLeft(viewer: Viewer, purpose: Purpose, account: string): Promise<boolean> {
  const { network } = viewer;
  if (network === undefined || isOwedTry(viewer)) return true;
  const limit = limits[purpose];
  if (await isExempt(viewer, purpose, account)) {
    const own = await takeTry(pool, `${purpose}-b`, keyOfBrowser(viewer, account), limit.each);
    return own.isLeft || usedUp(viewer, purpose, "each", own.taken);
  }
  const key = keyOf(viewer, account);
  if (!viewer.accountId || (ofOthers.has(purpose) && account !== viewer.accountId)) {
    const there = await takeTry(pool, `${purpose}-n`, network, limit.network);
    if (!there.isLeft) return usedUp(viewer, purpose, "network", there.taken);
    const around = viewer.site ? await takeTry(pool, `${purpose}-s`, viewer.site, ofSite(limit.network)) : null;
    if (around && !around.isLeft) return usedUp(viewer, purpose, "site", around.taken);
    const pause = pauseBefore(there.taken, limit.network.points);
    const longer = pauseBefore(around?.taken ?? 0, ofSite(limit.network).points);
    await (longer > pause
      ? waitInLine(`${purpose} ${viewer.site}`, longer)
      : waitInLine(`${purpose} ${network}`, pause));
  }
  if (key === null) return true;
  const own = await takeTry(pool, `${purpose}-a`, key, limit.each);
  if (ofOthers.has(purpose) && own.isLeft) {
    const failed = await failedToday(account);
    // A line of their own: those who try from elsewhere stand in nobody's way.
    await waitInLine(
      `${purpose} ${account} from ${viewer.site ?? network}`,
      pauseOfEach(own.taken, limit.each.points) + pauseOfAll(failed),
    ).catch(async (error: unknown) => {
      await giveTryBack(pool, `${purpose}-a`, key, limit.each);
      throw error;
    });
  }
  return own.isLeft || usedUp(viewer, purpose, "each", own.taken);
}

const isExempt = async (viewer: Viewer, purpose: Purpose, account: string): Promise<boolean> =>
  ofOthers.has(purpose) && (await isKnownBrowser(viewer, account));

const keyOfBrowser = ({ browser = "" }: Viewer, account: string): string => sha256(`${account} with ${browser}`);

async function usedUp(
  viewer: Viewer,
  purpose: Purpose,
  of: "each" | "network" | "site",
  taken: number,
): Promise<false> {
  const { points } = of === "site" ? ofSite(limits[purpose].network) : limits[purpose][of];
  if (taken === points + 1) await recordUsedUp(viewer, purpose, of === "each" ? "account" : "network");
  return false;
}

/** Refuses when the tries of an act are used up. */
export async function limitTries(viewer: Viewer, purpose: Purpose, account: string): Promise<void> {
  if (await hasTriesLeft(viewer, purpose, account)) return;
  refuse("短い間に操作が続いたため、しばらく受け付けません。時間をおいて（長くても1時間）、もう一度お試しください。");
}

/**
 * A right password was no guess: an office that shares an account signs in as often as it needs to, and so does a
 * room full of members behind one address. One try comes back for one that was right, so that guesses gain nothing.
 */
export async function wasRight(viewer: Viewer, purpose: Purpose, account: string): Promise<void> {
  if (viewer.network === undefined) return;
  const limit = limits[purpose];
  if (await isExempt(viewer, purpose, account))
    return giveTryBack(pool, `${purpose}-b`, keyOfBrowser(viewer, account), limit.each);
  const key = keyOf(viewer, account);
  if (!viewer.accountId || (ofOthers.has(purpose) && account !== viewer.accountId)) {
    await giveTryBack(pool, `${purpose}-n`, viewer.network, limit.network);
    if (viewer.site) await giveTryBack(pool, `${purpose}-s`, viewer.site, ofSite(limit.network));
  }
  if (key !== null) await giveTryBack(pool, `${purpose}-a`, key, limit.each);
}
