import { newSecret } from "../../platform/secrets.server.ts";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { hashOf, type Stratum } from "./draw.rules.ts";

type Input = { title: string; strata: Stratum[] };

/** Fixes strata and seed before anybody enters; the seed's hash is public from now on. */
export function startDraw(viewer: Viewer, wardSlug: string, input: Input): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const seed = newSecret();
    const seedHash = hashOf(seed);
    const draw = await tx.draw.create({
      data: {
        wardId: ward.id,
        title: input.title,
        strata: input.strata,
        seed,
        seedHash,
        startedAt: viewer.now,
        startedById: viewer.accountId,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "draw.started",
      subjectId: draw.id,
      wardId: ward.id,
      details: { seedHash },
    });
    return draw;
  });
}
