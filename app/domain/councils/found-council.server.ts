import type { z } from "zod";
import { dayToColumn } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { FoundCouncilInput } from "./councils.schema.ts";
import type { RuleValues } from "./rules.schema.ts";

/** Sets up a ward's council. It begins with what the city and the ward lay down, and says what it does differently. */
export function foundCouncil(
  viewer: Viewer,
  wardSlug: string,
  input: z.infer<typeof FoundCouncilInput>,
  values: RuleValues = {},
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isAdmin(viewer));
    const before = await tx.council.count({ where: { wardId: ward.id } });
    if (before > 0) refuse("この区の区民会議は置かれています。");
    const council = await tx.council.create({
      data: {
        wardId: ward.id,
        slug: "council",
        name: input.name,
        establishedOn: dayToColumn(input.establishedOn),
        ruleSets: {
          create: {
            version: 1,
            validFrom: dayToColumn(input.establishedOn),
            source: "設置要綱",
            values,
            createdAt: viewer.now,
          },
        },
      },
      select: { id: true },
    });
    await record(tx, viewer, { action: "council.founded", subjectId: council.id, wardId: ward.id, details: {} });
    return council;
  });
}
