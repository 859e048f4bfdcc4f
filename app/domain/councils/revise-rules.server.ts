import type { z } from "zod";
import { dayFromColumn, dayToColumn, longDay } from "../../shared/dates.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isAdmin, isManager, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { RulesInput } from "./councils.schema.ts";
import { lockCouncil } from "./lock-term.server.ts";
import { type CouncilRules, readRules } from "./rules.schema.ts";
import { inOffice } from "./scope.server.ts";

/** A new version valid from a day. Sittings already announced keep the version they were announced under. */
export function reviseRules(viewer: Viewer, wardSlug: string, input: z.infer<typeof RulesInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isManager(viewer, ward.id) || isAdmin(viewer));
    const council = await lockCouncil(tx, ward.id);
    const last = found(
      await tx.councilRuleSet.findFirst({ where: { councilId: council.id }, orderBy: { version: "desc" } }),
    );
    if (input.validFrom < dayFromColumn(last.validFrom)) {
      refuse(`効力の始まる日は、今の版の${longDay(dayFromColumn(last.validFrom))}以降にしてください。`, "validFrom");
    }
    const serving = await tx.member.count({ where: { term: { councilId: council.id }, ...inOffice(input.validFrom) } });
    if (input.seats < serving) {
      refuse(`その日の委員は${serving}名です。定数は${serving}名以上にしてください。`, "seats");
    }
    const created = await tx.councilRuleSet.create({
      data: {
        councilId: last.councilId,
        version: last.version + 1,
        validFrom: dayToColumn(input.validFrom),
        source: input.source,
        rules: merged(readRules(last.rules), input),
        createdAt: viewer.now,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "rules.revised",
      subjectId: created.id,
      wardId: ward.id,
      details: { version: last.version + 1 },
    });
  });
}

function merged(before: CouncilRules, input: z.infer<typeof RulesInput>): CouncilRules {
  return {
    ...before,
    seats: input.seats,
    quorum: { ...before.quorum, kind: input.quorumKind, base: input.quorumBase },
    decision: {
      ...before.decision,
      base: input.decisionBase,
      threshold: input.threshold,
      tie: input.tie,
      chairVotes: input.chairVotes,
      tieWhen: input.decisionBase === "present" ? "exactly_half" : "for_equals_against",
    },
    noticeDays: input.noticeDays,
    summaryDays: input.summaryDays,
    minutesDays: input.minutesDays,
    onlineCounts: input.onlineCounts === "yes",
    speakerNames: input.speakerNames,
    approvals: {
      session: input.approvalSession,
      proposal: input.approvalProposal,
      response: input.approvalResponse,
      minutes: input.approvalMinutes,
    },
  };
}
