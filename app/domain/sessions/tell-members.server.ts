import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { dayOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { inOffice } from "../councils/scope.server.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";

/** One letter to each member in office on the day of the sitting. */
export async function tellMembersOf(
  tx: Tx,
  viewer: Viewer,
  session: CouncilSession,
  kind: NoticeKind,
  subjectId = session.id,
) {
  const members = await tx.member.findMany({
    where: { termId: session.termId, accountId: { not: null }, ...inOffice(dayOf(session.startsAt)) },
    select: { accountId: true },
  });
  await sendNoticesLater(
    tx,
    viewer,
    members.map((member) => ({ kind, wardId: session.wardId, subjectId, accountId: member.accountId ?? "" })),
  );
}
