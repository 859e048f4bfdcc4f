import type { Tx } from "../../db/client.server.ts";
import { newSecret } from "../../platform/secrets.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { hashOf, type Stratum } from "./draw.rules.ts";

type Fixed = { wardId: string; sessionId?: string; title: string; strata: Stratum[] };

/** Part of an act, which records it: fixes strata and seed before anybody enters; the hash is public from now on. */
export async function fixSeed(tx: Tx, viewer: Viewer, draw: Fixed): Promise<{ id: string; seedHash: string }> {
  const seed = newSecret();
  return tx.draw.create({
    data: { ...draw, seed, seedHash: hashOf(seed), startedAt: viewer.now, startedById: viewer.accountId },
    select: { id: true, seedHash: true },
  });
}
