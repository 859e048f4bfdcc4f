import { db } from "../../db/client.server.ts";
import { departedName } from "../accounts/delete-account.server.ts";

const days = 86_400_000;

export const ago = (now: Date, count: number): Date => new Date(now.getTime() - count * days);

/** An address nobody confirmed in three months is not kept: the words stay, without it and without their photos. */
export async function forgetUnconfirmed(now: Date) {
  const before = ago(now, 90);
  await db.proposal.updateMany({
    where: {
      confirmedAt: null,
      receivedAt: { lt: before },
      OR: [{ contactEmail: { not: null } }, { network: { not: null } }],
    },
    data: { contactEmail: null, network: null },
  });
  // Words that nobody stands for are never shown, nor what came with them.
  await db.proposalPhoto.deleteMany({
    where: { proposal: { confirmedAt: null, channel: "web", receivedAt: { lt: before } } },
  });
  await db.account.updateMany({
    where: {
      emailConfirmedAt: null,
      passwordHash: null,
      deletedAt: null,
      createdAt: { lt: before },
      grants: { none: { role: { not: "resident" } } },
      members: { none: {} },
    },
    data: { email: null, realName: null, displayName: departedName, deletedAt: now },
  });
}

/**
 * What applicants for seats wrote is gone ninety days after the result or their withdrawal, a year after a call
 * that never had a result; those in reserve are kept reachable for the two years of a term. That they applied stays.
 */
export async function forgetApplicants(now: Date) {
  const before = (count: number) => ({ lt: ago(now, count) });
  const isReserve = { selection: "reserve" as const };
  await db.callApplication.updateMany({
    where: {
      forgottenAt: null,
      OR: [
        { withdrawnAt: before(90) },
        { call: { toldAt: before(90) }, NOT: isReserve },
        { call: { toldAt: before(730) } },
        { call: { toldAt: null, dueOn: before(365) } },
      ],
    },
    data: {
      name: "",
      kana: "",
      sortKey: "",
      address: "",
      tel: "",
      email: null,
      motive: "",
      reason: "",
      forgottenAt: now,
    },
  });
}
