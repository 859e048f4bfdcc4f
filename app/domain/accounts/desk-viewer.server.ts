import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";

/** Who answers for what a command does: an account by its address, with the roles in force today. Not-found for none. */
export async function deskViewer(email: string, now: Date): Promise<Viewer> {
  const today = dayToColumn(dayOf(now));
  const account = found(
    await db.account.findFirst({
      where: { email: email.toLowerCase(), disabledAt: null, deletedAt: null },
      include: {
        grants: {
          where: { endedAt: null, startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
          select: { role: true, wardId: true, officeId: true, bureauId: true },
        },
      },
    }),
  );
  return {
    accountId: account.id,
    displayName: account.displayName,
    now,
    requestId: "command-line",
    memberIds: [],
    confirmedAt: now,
    grants: account.grants,
  };
}
