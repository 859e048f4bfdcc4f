import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { dayOf } from "../../shared/dates.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { membersOf } from "../councils/body.ts";
import { isInOffice } from "../councils/in-office.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { readRules } from "../councils/rules.schema.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";
import type { CorrectAttendanceInput } from "./sessions.schema.ts";
import { covers, isThereAt, staysInWords } from "./stays.rules.ts";
import { timeOfNight } from "./time-in-session.ts";

type Stay = { arrivedAt: Date; leftAt: Date; online: boolean };

/**
 * Corrects when a member was there, after the closing, with a reason: what the record said before stays
 * beside it on the sitting's page. What a vote counted, and who presided, cannot be corrected away.
 */
export function correctAttendance(
  viewer: Viewer,
  ref: SessionRef,
  input: z.infer<typeof CorrectAttendanceInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "closed");
    if (isDialogue(session)) refuse("対話の場には、委員の出席の記録がありません。");
    const approved = await tx.minutes.count({ where: { sessionId: session.id, approvedAt: { not: null } } });
    if (approved > 0)
      refuse("会議録が承認されています。掲載の前なら承認を取り消し、掲載の後なら「訂正する」から直してください。");
    const member = found(
      await tx.member.findFirst({ where: { id: input.memberId, ...membersOf(session, dayOf(session.startsAt)) } }),
    );
    if (!isInOffice(member, dayOf(session.startsAt))) refuse("この委員は任期の外です。", "memberId");
    const stays = staysOf(session, input);
    const own = { sessionId: session.id, memberId: member.id };
    const stored = await tx.presence.findMany({ where: own, orderBy: { arrivedAt: "asc" } });
    const [before, after] = [staysInWords(stored), staysInWords(stays)];
    if (before === after) refuse("記録と同じ内容です。", "stays");
    await requireSameCounts(tx, session, stored, stays);
    const chaired = await tx.presiding.findMany({ where: own });
    if (chaired.some((time) => !covers(stays, time)))
      refuse("この委員が進行していた時刻が含まれていません。時刻を確かめてください。", "stays");
    await tx.presence.deleteMany({ where: own });
    await tx.presence.createMany({ data: stays.map((stay) => ({ ...own, ...stay })) });
    const correction = await tx.attendanceCorrection.create({
      data: { ...own, before, after, reason: input.reason, correctedAt: viewer.now, correctedById: viewer.accountId },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "attendance.corrected",
      subjectId: session.id,
      wardId: session.wardId,
      details: { memberId: member.id, correctionId: correction.id },
    });
  });
}

function staysOf(session: CouncilSession, input: z.infer<typeof CorrectAttendanceInput>): Stay[] {
  const [openedAt, closedAt] = [found(session.openedAt), found(session.closedAt)];
  const typed = (time: string) => timeOfNight(session, time, openedAt, closedAt.getTime());
  const stays = input.stays
    .map(({ from, to, online }) => ({ arrivedAt: typed(from), leftAt: typed(to), online }))
    .toSorted((a, b) => a.arrivedAt.getTime() - b.arrivedAt.getTime());
  if (stays.some(({ arrivedAt, leftAt }) => leftAt <= arrivedAt))
    refuse("着席は退席より前の時刻にしてください。", "stays");
  if (stays.some(({ arrivedAt, leftAt }) => arrivedAt < openedAt || leftAt > closedAt))
    refuse("開会から閉会までの間の時刻にしてください。", "stays");
  if (stays.some(({ arrivedAt }, index) => arrivedAt < (stays[index - 1]?.leftAt ?? openedAt)))
    refuse("時刻が重なっています。", "stays");
  return stays;
}

/** Everybody counted in a vote was there when it was counted, and nobody else. */
async function requireSameCounts(
  tx: Tx,
  session: CouncilSession,
  stored: { arrivedAt: Date; leftAt: Date | null; online: boolean }[],
  stays: Stay[],
) {
  const votes = await tx.vote.findMany({
    where: { voidedAt: null, countedAt: { not: null }, item: { sessionId: session.id } },
    select: { countedAt: true, item: { select: { label: true } } },
  });
  const { onlineCounts } = readRules(session.rules);
  const counted = <Stay extends { online: boolean }>(all: Stay[]) => all.filter((stay) => onlineCounts || !stay.online);
  const changed = votes.find(
    ({ countedAt }) => countedAt && isThereAt(counted(stored), countedAt) !== isThereAt(counted(stays), countedAt),
  );
  if (changed)
    refuse(`議題${changed.item.label}の採決の人数と合わなくなります。採決のときの出席は変えられません。`, "stays");
}
