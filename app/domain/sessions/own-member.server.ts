import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { dayFromColumn, dayOf, longDay } from "../../shared/dates.ts";
import { found, Problem, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { membersOf } from "../councils/body.ts";
import { isInOffice } from "../councils/in-office.ts";
import { isDialogue } from "../councils/is-dialogue.ts";

/**
 * The member an act is for: the viewer's own membership, or another's when the
 * secretariat enters it for someone without a device. Refuses outside the term (V19, V20).
 */
export async function memberActing(tx: Tx, viewer: Viewer, session: CouncilSession, forMemberId?: string) {
  if (forMemberId !== undefined && !isSecretariat(viewer, session.wardId)) throw new Problem("forbidden");
  if (isDialogue(session)) refuse("対話の場では、委員の出欠や意見を受け付けていません。");
  if (session.postponedAt) refuse("この会議は延期になりました。新しい日時は、決まり次第お知らせします。");
  const member = await tx.member.findFirst({
    where: {
      ...membersOf(session, dayOf(session.startsAt)),
      ...(forMemberId ? { id: forMemberId } : { id: { in: [...viewer.memberIds] } }),
    },
    orderBy: { startsOn: "desc" },
  });
  if (!member) throw new Problem(forMemberId ? "not-found" : "forbidden");
  if (!isInOffice(member, dayOf(session.startsAt))) {
    const last = member.endedOn ?? found(member.endsOn);
    refuse(
      `${member.name}委員の任期は${longDay(dayFromColumn(last))}に終わっています（${member.endReason ?? "任期満了"}）。`,
    );
  }
  return member;
}
