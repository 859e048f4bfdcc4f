import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { dayOf, daysBetween, fiscalYearOf } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { settleApproval } from "../approvals/settle-approval.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { rulesOfPart } from "../councils/body.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { councilOn, membersOn } from "../councils/scope.server.ts";
import { spreadNewsLater } from "../notices/spread-news-later.server.ts";
import { nextNumber } from "../wards/next-number.server.ts";
import { prepareSeats } from "./prepare-seats.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { dueBefore } from "./session-dates.server.ts";
import { requireState } from "./sessions.policy.ts";
import type { AnnounceInput } from "./sessions.schema.ts";
import { tellMembersOf } from "./tell-members.server.ts";
import { tellProposers } from "./tell-proposers.server.ts";

/**
 * Makes the sitting public and tells its members, in one act. Freezes the rules of that
 * day onto the sitting and numbers its agenda for ever.
 */
export function announceSession(viewer: Viewer, ref: SessionRef, input: z.infer<typeof AnnounceInput>) {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft");
    const council = await councilOn(session.wardId, dayOf(viewer.now), tx);
    const { sources } = council;
    const rules = await rulesOfSitting(tx, session, council.rules);
    checkDate(viewer, session, rules.noticeDays, input.urgentReason);
    await settleApproval(tx, viewer, rules.approvals.session, "session", session.id, input);
    await numberItems(tx, session.id);
    const fiscalYear = fiscalYearOf(dayOf(session.startsAt));
    const number = await nextNumber(tx, session.wardId, fiscalYear, "session");
    const seats = await prepareSeats(tx, viewer, session, rules);
    await tx.councilSession.update({
      where: { id: session.id },
      data: {
        fiscalYear,
        number,
        rules,
        ruleSources: sources,
        ...dueBefore(session, viewer.now),
        ...seats,
        announcedAt: viewer.now,
        announcedById: viewer.accountId,
        urgentReason: input.urgentReason ?? null,
      },
      select: { id: true },
    });
    await tellMembersOf(tx, viewer, { ...session, rules }, "session-announced");
    const linked = await tx.agendaItemProposal.findMany({
      where: { item: { sessionId: session.id, closedAt: null } },
      select: { proposalId: true },
    });
    await tellProposers(
      tx,
      viewer,
      session,
      linked.map(({ proposalId }) => proposalId),
    );
    await spreadNewsLater(tx, viewer, { eventId: session.id, kind: "announced", subjectId: session.id });
    await record(tx, viewer, {
      action: "session.announced",
      subjectId: session.id,
      wardId: session.wardId,
      details: { number, urgent: input.urgentReason !== undefined },
    });
    return { key: `${fiscalYear}-${number}` };
  });
}

async function rulesOfSitting(tx: Tx, session: CouncilSession, rules: CouncilRules): Promise<CouncilRules> {
  if (!session.subcommitteeId) return rules;
  const members = await membersOn(session, dayOf(session.startsAt), tx);
  if (members.length === 0) refuse("この部会には、開催日に在任する委員がいません。部会の委員を確かめてください。");
  return rulesOfPart(rules, members.length);
}

function checkDate(viewer: Viewer, session: CouncilSession, noticeDays: number, urgentReason?: string) {
  if (session.startsAt <= viewer.now) refuse("開催日時が過ぎています。先の日時に直してから公表してください。");
  const days = daysBetween(dayOf(viewer.now), dayOf(session.startsAt));
  if (days < noticeDays && !urgentReason) {
    refuse(`開催日まで${days}日です。${noticeDays}日より短いときは、緊急の理由を入力してください。`, "urgentReason");
  }
}

async function numberItems(tx: Tx, sessionId: string) {
  const numbered =
    await tx.$executeRaw`UPDATE "AgendaItem" SET number = position WHERE "sessionId" = ${sessionId}::uuid`;
  if (numbered === 0) refuse("議題がありません。議題を1つ以上入れてから公表してください。");
}
