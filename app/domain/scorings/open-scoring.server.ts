import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { type ItemRef, lockItem } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireUndecided } from "./locked-scoring.server.ts";
import type { OpenScoringInput } from "./scorings.schema.ts";

/** 審議課題の選定: candidates and what is looked at in each; a candidate with the name of a theme stands for its proposals. */
export function openScoring(viewer: Viewer, ref: ItemRef, input: z.infer<typeof OpenScoringInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUndecided(session, item);
    if ((await tx.scoring.count({ where: { itemId: item.id, voidedAt: null } })) > 0)
      refuse("この議題の採点は始まっています。");
    if (new Set(input.candidates).size < input.candidates.length) refuse("同じ課題が2回書かれています。", "candidates");
    const themes = await tx.theme.findMany({
      where: { name: { in: input.candidates } },
      select: { id: true, name: true },
    });
    const scoring = await tx.scoring.create({
      data: {
        itemId: item.id,
        criteria: input.criteria,
        openedAt: viewer.now,
        openedById: viewer.accountId,
        candidates: {
          create: input.candidates.map((title, index) => ({
            number: index + 1,
            title,
            themeId: themes.find(({ name }) => name === title)?.id ?? null,
          })),
        },
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "scoring.opened",
      subjectId: scoring.id,
      wardId: session.wardId,
      details: { candidates: input.candidates.length },
    });
  });
}
