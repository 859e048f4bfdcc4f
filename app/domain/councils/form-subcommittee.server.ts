import type { z } from "zod";
import { dayFromColumn, dayOf, laterOf } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { SubcommitteeInput } from "./councils.schema.ts";
import { lockTerm } from "./lock-term.server.ts";
import { placesFrom, requireServing } from "./places.server.ts";

/** 専門部会: a part of the council with its own theme and head. */
export function formSubcommittee(
  viewer: Viewer,
  wardSlug: string,
  termId: string,
  input: z.infer<typeof SubcommitteeInput>,
) {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const term = await lockTerm(tx, ward.id, termId);
    const before = await tx.subcommittee.count({ where: { termId, name: input.name } });
    if (before > 0) refuse("この名称の部会は置かれています。別の名称にしてください。", "name");
    const from = laterOf(dayFromColumn(term.startsOn), dayOf(viewer.now));
    await requireServing(tx, term.id, input, from);
    const subcommittee = await tx.subcommittee.create({
      data: {
        termId: term.id,
        name: input.name,
        theme: input.theme,
        members: { create: placesFrom(input, from) },
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "subcommittee.formed",
      subjectId: subcommittee.id,
      wardId: ward.id,
      details: {},
    });
    return subcommittee;
  });
}
