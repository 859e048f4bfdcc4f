import type { Tx } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import { type NoticeRequest, sendNoticesLater } from "../notices/send-notices.server.ts";
import { grantInForce } from "../wards/grant-in-force.ts";

/** A letter to each that has not answered: an office at its address, a bureau by the people who serve it. */
export async function tellAddressees(
  tx: Tx,
  viewer: Viewer,
  wardId: string,
  inquiryId: string,
  kind: NoticeKind,
): Promise<number> {
  const waiting = await tx.inquiryAddressee.findMany({
    where: { inquiryId, answeredAt: null },
    select: { officeId: true, bureauId: true },
  });
  const today = dayToColumn(dayOf(viewer.now));
  const staff = await tx.grant.findMany({
    where: {
      role: "bureau",
      bureauId: { in: waiting.flatMap(({ bureauId }) => bureauId ?? []) },
      ...grantInForce(today),
    },
    select: { accountId: true },
    distinct: ["accountId"],
  });
  const about = { kind, wardId, subjectId: inquiryId };
  const requests: NoticeRequest[] = [
    ...waiting.flatMap(({ officeId }) => (officeId ? [{ ...about, officeId }] : [])),
    ...staff.map(({ accountId }) => ({ ...about, accountId })),
  ];
  await sendNoticesLater(tx, viewer, requests);
  return requests.length;
}
