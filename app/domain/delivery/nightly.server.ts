import { db } from "../../db/client.server.ts";
import { addDays, dayOf, dayToColumn } from "../../shared/dates.ts";
import { anonymous } from "../../shared/viewer.ts";
import { departedName } from "../accounts/delete-account.server.ts";
import { deleteExpiredSessions } from "../accounts/login-sessions.server.ts";
import { keepDailyHead } from "../audit/daily-head.server.ts";
import { transact } from "../audit/transact.server.ts";
import { membersOf } from "../councils/body.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { inOffice } from "../councils/scope.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { forgetSenders } from "../proposals/forget-senders.server.ts";
import { remindOfAnswers, remindOfInquiries, tellOfLateAnswers } from "./nightly-answers.server.ts";
import { remindOfMinutes } from "./nightly-minutes.server.ts";

const days = 86_400_000;

/** What happens every night: expired things go, the end of the record is kept, ending roles are warned of. */
export async function runNightly(now: Date): Promise<void> {
  await deleteExpiredSessions();
  await db.accountToken.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - days) } } });
  await db.submittedForm.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - 2 * days) } } });
  await db.keptForm.deleteMany({ where: { expiresAt: { lt: now } } });
  await forgetSenders(now);
  await db.proposalDraft.deleteMany({ where: { updatedAt: { lt: new Date(now.getTime() - 60 * days) } } });
  await db.sharedDraft.deleteMany({ where: { updatedAt: { lt: new Date(now.getTime() - 60 * days) } } });
  await db.notice.updateMany({
    where: { queuedAt: { lt: new Date(now.getTime() - 30 * days) } },
    data: { privateText: null, address: null, text: null, subjectLine: null },
  });
  await forgetUnconfirmed(now);
  await forgetApplicants(now);
  await db.observerEntry.updateMany({
    where: { forgottenAt: null, session: { endsAt: { lt: new Date(now.getTime() - 30 * days) }, postponedAt: null } },
    data: { name: "", email: null, needs: [], forgottenAt: now },
  });
  // Bytes of papers taken off a draft, and of none; a photo of what was done or proposed stays.
  await db.storedFile.deleteMany({
    where: {
      versions: { none: {} },
      photos: { none: {} },
      ofDrafts: { none: {} },
      ofProposals: { none: {} },
      storedAt: { lt: new Date(now.getTime() - days) },
    },
  });
  await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime() - days) } } });
  await keepDailyHead(now);
  await warnOfEndingGrants(now);
  await remindOfReplies(now);
  await remindOfMinutes(now);
  await remindOfAnswers(now);
  await tellOfLateAnswers(now);
  await remindOfInquiries(now);
}

/** An address nobody confirmed in three months is not kept: the words stay, without it. */
async function forgetUnconfirmed(now: Date) {
  const before = new Date(now.getTime() - 90 * days);
  await db.proposal.updateMany({
    where: { confirmedAt: null, receivedAt: { lt: before }, contactEmail: { not: null } },
    data: { contactEmail: null },
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
async function forgetApplicants(now: Date) {
  const ago = (count: number) => ({ lt: new Date(now.getTime() - count * days) });
  const isReserve = { selection: "reserve" as const };
  await db.callApplication.updateMany({
    where: {
      forgottenAt: null,
      OR: [
        { withdrawnAt: ago(90) },
        { call: { toldAt: ago(90) }, NOT: isReserve },
        { call: { toldAt: ago(730) } },
        { call: { toldAt: null, dueOn: ago(365) } },
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

/** Once, on the eve of the last day: whoever has not said whether they come. */
async function remindOfReplies(now: Date) {
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

async function warnOfEndingGrants(now: Date) {
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
