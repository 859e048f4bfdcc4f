import { addDays, dayOf, dayToColumn } from "../../shared/dates.ts";
import { anonymous } from "../../shared/viewer.ts";
import { transact } from "../audit/transact.server.ts";
import { membersOf } from "../councils/body.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { inOffice } from "../councils/scope.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";

/** Once, on the eve of the last day: whoever has not said whether they come. */
export async function remindOfReplies(now: Date) {
  const viewer = anonymous(now, "nightly");
  await transact(viewer, async (tx) => {
    const due = await tx.councilSession.findMany({
      where: {
        announcedAt: { not: null },
        openedAt: null,
        cancelledAt: null,
        postponedAt: null,
        remindedAt: null,
        repliesDueOn: { gte: dayToColumn(dayOf(now)), lte: dayToColumn(addDays(dayOf(now), 1)) },
      },
      select: { id: true, wardId: true, termId: true, subcommitteeId: true, startsAt: true, rules: true },
    });
    for (const session of due.filter((one) => !isDialogue(one))) {
      const silent = await tx.member.findMany({
        where: {
          ...membersOf(session, dayOf(session.startsAt)),
          accountId: { not: null },
          ...inOffice(dayOf(session.startsAt)),
          replies: { none: { sessionId: session.id, answer: { not: "undecided" } } },
        },
        select: { accountId: true },
      });
      await sendNoticesLater(
        tx,
        viewer,
        silent.map(({ accountId }) => ({
          kind: "session-reminder",
          wardId: session.wardId,
          subjectId: session.id,
          accountId: accountId ?? "",
        })),
      );
    }
    await tx.councilSession.updateMany({ where: { id: { in: due.map(({ id }) => id) } }, data: { remindedAt: now } });
  });
}

export async function warnOfEndingGrants(now: Date) {
  const limit = dayToColumn(addDays(dayOf(now), 30));
  const viewer = anonymous(now, "nightly");
  await transact(viewer, async (tx) => {
    const ending = await tx.grant.findMany({
      where: { endedAt: null, warnedAt: null, endsOn: { lte: limit, gte: dayToColumn(dayOf(now)) } },
      select: { id: true, accountId: true, wardId: true },
    });
    await sendNoticesLater(
      tx,
      viewer,
      ending.map((grant) => ({
        kind: "grant-ending",
        wardId: grant.wardId,
        subjectId: grant.id,
        accountId: grant.accountId,
      })),
    );
    await tx.grant.updateMany({ where: { id: { in: ending.map((g) => g.id) } }, data: { warnedAt: now } });
  });
}
