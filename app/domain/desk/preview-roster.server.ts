import { db } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { currentTermId } from "../councils/current-term.server.ts";
import { lookThroughRoster } from "../councils/look-through-roster.server.ts";
import { deskWard } from "./desk-ward.server.ts";

/** A roster looked through for the desk before it is taken into a term: nothing is written. */
export async function previewRoster(viewer: Viewer, slug: string, ordinal: string | null, csv: string) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const today = dayOf(viewer.now);
  const term = await db.term.findFirstOrThrow({ where: { id: await currentTermId(slug, today, ordinal) } });
  const { rows, errors } = await lookThroughRoster(csv, ward.id, term, today);
  return { csv, rows: rows.map(({ accountId: _, ...row }) => row), errors };
}
