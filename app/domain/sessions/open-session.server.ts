import type { z } from "zod";
import { dayOf } from "../../shared/dates.ts";
import { allow, refuse, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { seatsOf } from "../councils/body.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { quorumOf } from "../councils/quorum.rules.ts";
import { numbersOf, rollOf } from "../councils/roll.rules.ts";
import { readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";
import type { OpenSessionInput } from "./sessions.schema.ts";
import { timeOfOpening } from "./time-in-session.ts";

/** 開会: who is there, who presides, and at what time. Asks for the password once. */
export function openSession(viewer: Viewer, ref: SessionRef, input: z.infer<typeof OpenSessionInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "announced");
    if (isDialogue(session)) refuse("この会議は対話の場です。「対話の場を開く」から開いてください。");
    const inWriting = await tx.agendaItem.findFirst({
      where: { sessionId: session.id, votes: { some: { voidedAt: null, decidedAt: null } } },
      orderBy: { position: "asc" },
    });
    if (inWriting)
      refuse(`議題${inWriting.label}の書面表決が終わっていません。締め切るか、取り消してから開会してください。`);
    requirePassword(isFreshlyConfirmed(viewer));
    const day = dayOf(session.startsAt);
    const openedAt = timeOfOpening(session, input.time, viewer.now);
    const members = await membersOn(session, day, tx);
    const inOffice = new Set(members.map((member) => member.id));
    const present = [...new Set([...input.memberIds, ...input.onlineIds])];
    const isOnline = (id: string) => input.onlineIds.includes(id) && !input.memberIds.includes(id);
    if (present.length === 0) refuse("出席した委員を選んでください。", "memberIds");
    if (present.some((id) => !inOffice.has(id)))
      refuse("任期の外の委員が含まれています。選び直してください。", "memberIds");
    if (!present.includes(input.presidingId)) refuse("進行する委員は、出席した委員から選んでください。", "presidingId");
    const rules = readRules(session.rules);
    const there = members.map((member) => ({
      ...member,
      isPresent: present.includes(member.id),
      isOnline: isOnline(member.id),
      isRecused: false,
    }));
    const roll = numbersOf(rollOf(there, day, rules.onlineCounts), seatsOf(session, rules, members.length));
    const quorum = quorumOf(rules.quorum, roll);
    if (!quorum.isMet && !input.belowQuorum) {
      refuse(
        `出席${quorum.present}名で、必要な${quorum.needed}名に${quorum.missing}名足りません。開会して着席を待つときは、下の欄に印を付けてください。`,
        "belowQuorum",
      );
    }
    await tx.presence.createMany({
      data: present.map((memberId) => ({
        sessionId: session.id,
        memberId,
        arrivedAt: openedAt,
        online: isOnline(memberId),
      })),
    });
    await tx.presiding.create({
      data: { sessionId: session.id, memberId: input.presidingId, startedAt: openedAt },
      select: { id: true },
    });
    await tx.councilSession.update({
      where: { id: session.id },
      data: {
        openedAt,
        openedById: viewer.accountId,
        enteredLaterAt: input.entry === "later" ? viewer.now : null,
        staffPresent: input.staffPresent,
        advisersPresent: input.advisersPresent,
        observerCount: input.observerCount,
        pressCount: input.pressCount,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "session.opened",
      subjectId: session.id,
      wardId: session.wardId,
      details: { present: present.length },
    });
  });
}
