import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { Erratum } from "../../db/generated/client.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ErratumInput } from "./errata.schema.ts";

type About = Pick<Erratum, "wardId" | "subject" | "subjectId">;

/** Part of each way to put something published right: one more line of its 正誤表. */
export const writeErratum = (tx: Tx, viewer: Viewer, about: About, input: z.infer<typeof ErratumInput>) =>
  tx.erratum.create({
    data: { ...about, ...input, correctedAt: viewer.now, correctedById: viewer.accountId },
    select: { id: true },
  });
