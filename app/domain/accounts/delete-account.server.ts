import { dayOf } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { isInOffice } from "../councils/in-office.ts";
import { forgetBrowsers } from "./known-browsers.server.ts";

export const departedName = "退会した利用者";

/**
 * 退会: address, names, password, logins and grants go. Words already in the record stay,
 * under 「退会した利用者」. Staff and members in office leave through the secretariat.
 */
export function deleteAccount(viewer: Viewer): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isSignedIn(viewer));
    const id = viewer.accountId ?? "";
    if (viewer.grants.some((grant) => grant.role !== "resident")) {
      refuse("委員・職員の方は、事務局に申し出てください。権限が終わった後に退会できます。");
    }
    // Before anything of it: a digest that is being gathered holds the account first, too.
    await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${id}::uuid FOR UPDATE`;
    const account = await tx.account.findFirstOrThrow({ where: { id }, include: { members: true } });
    if (account.members.some((member) => isInOffice(member, dayOf(viewer.now)))) {
      refuse("委員の方は、事務局に申し出てください。任期が終わった後に退会できます。");
    }
    const ended = { endedAt: viewer.now, endedReason: "退会" };
    await tx.grant.updateMany({ where: { accountId: id, endedAt: null }, data: ended });
    // What was said for the ward keeps the name of the section.
    await tx.comment.updateMany({
      where: { accountId: id, voice: { not: "ward" } },
      data: { displayName: departedName },
    });
    await tx.coProposer.updateMany({ where: { accountId: id }, data: { displayName: departedName } });
    await tx.residentOpinion.updateMany({ where: { accountId: id }, data: { displayName: departedName } });
    await tx.proposal.updateMany({ where: { accountId: id }, data: { displayName: departedName, contactEmail: null } });
    await tx.proposalRevision.updateMany({
      where: { proposal: { accountId: id } },
      data: { displayName: departedName, nameBefore: departedName },
    });
    if (account.email)
      await tx.proposal.updateMany({ where: { contactEmail: account.email }, data: { contactEmail: null } });
    await tx.notice.updateMany({
      where: { OR: [{ accountId: id }, ...(account.email ? [{ address: account.email }] : [])] },
      data: { text: null, privateText: null, subjectLine: null, address: null, askedBy: null },
    });
    await tx.helpOffer.updateMany({
      where: { accountId: id },
      data: { withdrawnAt: viewer.now, words: "", consentedAt: null, reply: null, outcome: null },
    });
    await tx.follow.deleteMany({ where: { accountId: id } });
    await tx.news.deleteMany({ where: { accountId: id } });
    await tx.proposalDraft.deleteMany({ where: { accountId: id } });
    await tx.sharedDraft.deleteMany({ where: { ownerId: id } });
    await tx.draftInvitation.deleteMany({
      where: { OR: [{ accountId: id }, ...(account.email ? [{ email: account.email }] : [])] },
    });
    await tx.accountToken.deleteMany({ where: { accountId: id } });
    await tx.loginSession.deleteMany({ where: { accountId: id } });
    await forgetBrowsers(tx, id);
    await tx.account.update({
      where: { id },
      data: {
        email: null,
        realName: null,
        passwordHash: null,
        identityLevel: "unconfirmed",
        identityMeans: null,
        identitySubjectHash: null,
        identityConfirmedAt: null,
        emailConfirmedAt: null,
        displayName: departedName,
        deletedAt: viewer.now,
      },
      select: { id: true },
    });
    await record(tx, viewer, { action: "account.deleted", subjectId: id, wardId: null, details: {} });
  });
}
