import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { Stratum } from "./draw.rules.ts";
import { fixSeed } from "./fix-seed.server.ts";

type Input = { title: string; strata: Stratum[] };

/** Starts a draw of a ward: its strata and seed stand before anybody enters. */
export function startDraw(viewer: Viewer, wardSlug: string, input: Input): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const { id, seedHash } = await fixSeed(tx, viewer, { wardId: ward.id, title: input.title, strata: input.strata });
    await record(tx, viewer, { action: "draw.started", subjectId: id, wardId: ward.id, details: { seedHash } });
    return { id };
  });
}
