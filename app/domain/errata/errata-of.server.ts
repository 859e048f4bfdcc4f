import { db } from "../../db/client.server.ts";
import type { ErratumSubject } from "../../db/generated/client.ts";

/** What was put right since, the earliest first. */
export const errataOf = (subject: ErratumSubject, subjectId: string) =>
  db.erratum.findMany({
    where: { subject, subjectId },
    orderBy: [{ correctedAt: "asc" }, { id: "asc" }],
    select: { id: true, place: true, before: true, after: true, reason: true, correctedAt: true },
  });
