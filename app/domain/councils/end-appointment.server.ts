import type { Tx } from "../../db/client.server.ts";
import { addDays, dayFromColumn, dayOf, dayToColumn, instantAt, longDay } from "../../shared/dates.ts";
import { allow, found, refuse, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";

type Input = { memberId: string; endedOn: string; reason: string };

/** 辞任・解嘱: the membership ends before its day; the record of it stays. */
export function endAppointment(viewer: Viewer, wardSlug: string, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    requirePassword(isFreshlyConfirmed(viewer));
    const member = found(
      await tx.member.findFirst({ where: { id: input.memberId, term: { council: { wardId: ward.id } } } }),
    );
    if (member.endedOn) refuse("この委員の任期は終わっています。");
    if (input.endedOn < dayFromColumn(member.startsOn) || input.endedOn > dayFromColumn(member.endsOn)) {
      refuse("終わりの日は、任期の間の日にしてください。", "endedOn");
    }
    const attended = await tx.presence.findFirst({
      where: { memberId: member.id, session: { startsAt: { gte: instantAt(input.endedOn, "00:00") } } },
      include: { session: true },
    });
    if (attended) {
      const { session } = attended;
      refuse(
        `${longDay(dayOf(session.startsAt))}の第${session.ordinal}回${session.title}に出席しています。その後の日にしてください。`,
        "endedOn",
      );
    }
    await tx.member.update({
      where: { id: member.id },
      data: { endedOn: dayToColumn(input.endedOn), endReason: input.reason },
      select: { id: true },
    });
    await tx.memberPost.updateMany({
      where: { memberId: member.id, endedOn: null },
      data: { endedOn: dayToColumn(input.endedOn) },
    });
    if (member.accountId) await endSeat(tx, viewer, member.accountId, ward.id, input.endedOn);
    await record(tx, viewer, {
      action: "member.ended",
      subjectId: member.id,
      wardId: ward.id,
      details: { reason: input.reason },
    });
  });
}

/** The role that goes with the seat ends on the eve of the day; at once where that day has come. */
async function endSeat(tx: Tx, viewer: Viewer, accountId: string, wardId: string, endedOn: string): Promise<void> {
  const hasCome = endedOn <= dayOf(viewer.now);
  await tx.grant.updateMany({
    where: { accountId, wardId, role: "member", endedAt: null, startsOn: { lte: dayToColumn(endedOn) } },
    data: hasCome
      ? { endedAt: viewer.now, endedReason: "委員の任期の終わり" }
      : { endsOn: dayToColumn(addDays(endedOn, -1)) },
  });
}
