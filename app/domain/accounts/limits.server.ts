import { pool } from "../../db/client.server.ts";
import { giveTryBack, takeTry } from "../../platform/rate-limit.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";

const limits = {
  "sign-in": { perAccount: { points: 10, seconds: 900 }, perNetwork: { points: 60, seconds: 900 } },
  code: { perAccount: { points: 5, seconds: 900 }, perNetwork: { points: 30, seconds: 900 } },
  "send-code": { perAccount: { points: 5, seconds: 3600 }, perNetwork: { points: 30, seconds: 3600 } },
  receipt: { perAccount: { points: 20, seconds: 3600 }, perNetwork: { points: 20, seconds: 3600 } },
  write: { perAccount: { points: 20, seconds: 3600 }, perNetwork: { points: 60, seconds: 3600 } },
  /** Of those without an account each counts for itself: a library is one network. */
  upload: { perAccount: { points: 15, seconds: 3600 }, perNetwork: { points: 60, seconds: 3600 } },
} as const;

/**
 * Counts a try per account (or what stands for it) and per network, before anything is
 * looked up. What does not come over the network (demo data, the command line) is not limited.
 */
export async function hasTriesLeft(viewer: Viewer, purpose: keyof typeof limits, account: string): Promise<boolean> {
  const { network } = viewer;
  if (network === undefined) return true;
  const { perAccount, perNetwork } = limits[purpose];
  return (
    (await takeTry(pool, `${purpose}-n`, network, perNetwork)) &&
    (await takeTry(pool, `${purpose}-a`, sha256(account), perAccount))
  );
}

/** Refuses when the tries of an act are used up. */
export async function limitTries(viewer: Viewer, purpose: keyof typeof limits, account: string): Promise<void> {
  if (await hasTriesLeft(viewer, purpose, account)) return;
  refuse("短い間に操作が続いたため、しばらく受け付けません。時間をおいて（長くても1時間）、もう一度お試しください。");
}

/**
 * A right password was no guess: an office that shares an account signs in as often as it needs to, and so does a
 * room full of members behind one address. One try comes back for one that was right, so that guesses gain nothing.
 */
export async function wasRight(viewer: Viewer, purpose: keyof typeof limits, account: string): Promise<void> {
  if (viewer.network === undefined) return;
  const { perAccount, perNetwork } = limits[purpose];
  await giveTryBack(pool, `${purpose}-n`, viewer.network, perNetwork);
  await giveTryBack(pool, `${purpose}-a`, sha256(account), perAccount);
}
