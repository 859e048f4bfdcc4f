import { violates } from "../../db/violations.server.ts";
import { dayOf } from "../../shared/dates.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { membersOf } from "../councils/body.ts";
import { isInOffice } from "../councils/in-office.ts";
import { allowRunning } from "./allow-running.server.ts";
import { requireAfterCounts, requireNoOpenVote } from "./open-vote-guard.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";
import { timeInSession } from "./time-in-session.ts";

type Input = { memberId: string; time?: string | undefined; online?: "on" | undefined };

/** 着席: opens an interval of presence. */
export async function arriveMember(viewer: Viewer, ref: SessionRef, input: Input): Promise<void> {
  try {
    await arrive(viewer, ref, input);
  } catch (error) {
    if (violates(error, "presence_no_overlap")) refuse("この委員はその時刻に着席しています。", "time");
    throw error;
  }
}

function arrive(viewer: Viewer, ref: SessionRef, input: Input) {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    requireState(session, "open");
    const member = found(
      await tx.member.findFirst({ where: { id: input.memberId, ...membersOf(session, dayOf(session.startsAt)) } }),
    );
    if (!isInOffice(member, dayOf(session.startsAt))) refuse("この委員は任期の外です。", "memberId");
    await requireNoOpenVote(tx, session.id);
    const arrivedAt = timeInSession(session, input.time, viewer.now);
    await requireAfterCounts(tx, session, arrivedAt);
    const presence = await tx.presence.create({
      data: {
        sessionId: session.id,
        memberId: member.id,
        online: input.online === "on",
        arrivedAt,
      },
    });
    await record(tx, viewer, {
      action: "presence.arrived",
      subjectId: presence.id,
      wardId: session.wardId,
      details: { sessionId: session.id, online: presence.online },
    });
  });
}
