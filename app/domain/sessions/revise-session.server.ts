import type { z } from "zod";
import { instantAt } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { termOn } from "../councils/term-on.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { dueBefore } from "./session-dates.ts";
import { requireState } from "./sessions.policy.ts";
import type { ObserversInput, ReviseSessionInput } from "./sessions.schema.ts";

type Input = z.infer<typeof ReviseSessionInput> | z.infer<typeof ObserversInput>;

/** Changes a draft. A stale form is refused, so that two clerks never overwrite each other. */
export function reviseSession(viewer: Viewer, ref: SessionRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft");
    if (session.revision !== input.revision) {
      refuse("ほかの人が先にこの会議を直しました。下に今の内容を示します。確かめてから、もう一度保存してください。");
    }
    const term = "date" in input ? { termId: (await termOn(tx, session.councilId, input.date)).id } : {};
    await tx.councilSession.update({
      where: { id: session.id },
      data: { ...columnsOf(input, viewer.now), ...term, revision: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "session.revised",
      subjectId: session.id,
      wardId: session.wardId,
      details: { fields: Object.keys(input).filter((key) => key !== "revision") },
    });
  });
}

function columnsOf(input: Input, now: Date) {
  if ("observerCap" in input) return { observerCap: input.observerCap, observerNote: input.observerNote };
  const { title, date, startTime, endTime, venueId, room, onlineMode, onlineUrl } = input;
  return {
    title,
    venueId,
    room,
    onlineMode,
    onlineUrl: onlineMode === "none" ? null : (onlineUrl ?? null),
    startsAt: instantAt(date, startTime),
    endsAt: instantAt(date, endTime),
    ...dueBefore(instantAt(date, startTime), now),
  };
}
