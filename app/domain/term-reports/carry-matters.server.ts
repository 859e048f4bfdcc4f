import type { z } from "zod";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import { tellProposer } from "../proposals/tell-proposer.server.ts";
import { begunTerm } from "../reports/term-page.server.ts";
import { carriableMatters } from "./carriable-matters.server.ts";
import type { TermRef } from "./locked-report.server.ts";
import type { CarryInput } from "./term-reports.schema.ts";

/** 引継ぎ: the council of a new term takes over matters of the terms before it that have not ended, and says why. */
export function carryMatters(viewer: Viewer, ref: TermRef, input: z.infer<typeof CarryInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { ward, term } = await begunTerm(viewer, ref.ward, ref.term, tx);
    allow(isSecretariat(viewer, ward.id));
    if (dayOf(viewer.now) > dayFromColumn(term.endsOn))
      refuse("この期は終わっています。いまの期の画面で引き継いでください。");
    const wanted = [...new Set(input.proposals)].sort();
    await tx.$queryRaw`
      SELECT id FROM "Proposal" WHERE "wardId" = ${ward.id}::uuid AND id = ANY(${wanted}::uuid[]) ORDER BY id FOR UPDATE`;
    const open = new Set((await carriableMatters(tx, ward.id, term)).map(({ id }) => id));
    if (!wanted.every((id) => open.has(id)))
      refuse("引き継げない提案があります。画面を開き直して、もう一度選んでください。", "proposals");
    for (const id of wanted) {
      const step = await takeStep(tx, viewer, id, { kind: "carried", reason: input.reason, detailId: term.id });
      await tellProposer(tx, viewer, { id, wardId: ward.id }, "proposal-carried", step);
    }
    await record(tx, viewer, {
      action: "term.matters-carried",
      subjectId: term.id,
      wardId: ward.id,
      details: { matters: wanted.length },
    });
  });
}
