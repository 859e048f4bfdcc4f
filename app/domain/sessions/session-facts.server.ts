import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { changeSelect } from "./change-in-words.ts";
import { type SessionRef, whereSession } from "./scope.server.ts";

/** A sitting's own row as this viewer may see it, with its ward and place. */
export async function sessionFacts(viewer: Viewer, ref: SessionRef) {
  return found(
    await db.councilSession.findFirst({
      where: whereSession(viewer, ref),
      include: {
        ward: true,
        venue: true,
        council: true,
        changes: { orderBy: { at: "asc" }, select: changeSelect },
        recesses: { orderBy: { startedAt: "asc" } },
        minutes: {
          select: {
            approvedAt: true,
            approvedOn: true,
            approvalMeans: true,
            versions: { orderBy: { number: "asc" }, take: 1, select: { publishedAt: true } },
          },
        },
        attendanceCorrections: { include: { member: { select: { name: true } } }, orderBy: { correctedAt: "asc" } },
      },
    }),
  );
}
