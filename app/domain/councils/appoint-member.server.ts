import type { z } from "zod";
import { type Day, dayFromColumn, dayToColumn } from "../../shared/dates.ts";
import { allow, found, refuse, requirePassword } from "../../shared/errors.ts";
import { kanaSortKey } from "../../shared/kana.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { callNewcomers } from "./call-newcomers.server.ts";
import type { MemberInput } from "./councils.schema.ts";
import { lockTerm } from "./lock-term.server.ts";
import { requireReappointable } from "./reappointment.server.ts";
import { councilOn, inOffice } from "./scope.server.ts";
import { accountOf, giveSeats, requireOnce } from "./seat-account.server.ts";

/** 委嘱 to the end of the term; a 補欠 serves what is left of the predecessor's (V20). */
export function appointMember(
  viewer: Viewer,
  wardSlug: string,
  termId: string,
  input: Omit<z.infer<typeof MemberInput>, "contactDetail"> & { contactDetail?: string },
) {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    requirePassword(isFreshlyConfirmed(viewer));
    const term = await lockTerm(tx, ward.id, termId);
    const [starts, ends] = [dayFromColumn(term.startsOn), dayFromColumn(term.endsOn)];
    if (input.startsOn < starts || input.startsOn > ends) refuse("委嘱の日は、期の間の日にしてください。", "startsOn");
    const serving = await tx.member.count({ where: { termId, ...inOffice(input.startsOn) } });
    const { seats, reappointLimit } = (await councilOn(ward.id, input.startsOn, tx)).rules;
    if (serving >= seats) refuse(`定数は${seats}名です。欠員が出てから委嘱してください。`);
    const accountId = await accountOf(tx, input.email);
    if (accountId) await requireOnce(tx, termId, accountId);
    await requireReappointable(tx, term, reappointLimit, { ...input, accountId }, input.overLimitReason);
    const predecessor = input.predecessorId
      ? found(
          await tx.member.findFirst({
            where: { id: input.predecessorId, termId, endedOn: { not: null } },
            include: { successor: true, subcommittees: { where: { endedOn: null } } },
          }),
        )
      : null;
    if (predecessor?.successor) refuse("この委員の後任は決まっています。", "predecessorId");
    const member = await tx.member.create({
      data: {
        termId,
        name: input.name,
        kana: input.kana,
        sortKey: kanaSortKey(input.kana),
        basis: input.basis,
        organisation: input.organisation || null,
        startsOn: dayToColumn(input.startsOn),
        endsOn: predecessor?.endsOn ?? term.endsOn,
        predecessorId: predecessor?.id ?? null,
        ...(predecessor ? { subcommittees: { create: placesOf(predecessor, input.startsOn) } } : {}),
        overLimitReason: input.overLimitReason ?? null,
        contactMeans: input.contactMeans,
        contactDetail: input.contactDetail ?? "",
        accountId,
      },
      select: { id: true, startsOn: true, endsOn: true },
    });
    if (predecessor && predecessor.subcommittees.length > 0)
      await tx.subcommittee.updateMany({
        where: { id: { in: predecessor.subcommittees.map(({ subcommitteeId }) => subcommitteeId) } },
        data: { revision: { increment: 1 } },
      });
    if (accountId)
      await giveSeats(tx, viewer, ward.id, [{ accountId, startsOn: member.startsOn, endsOn: member.endsOn }]);
    await callNewcomers(tx, viewer, { termId }, [member.id]);
    await record(tx, viewer, {
      action: "member.appointed",
      subjectId: member.id,
      wardId: ward.id,
      details: { basis: input.basis, isOverLimit: input.overLimitReason !== undefined },
    });
    return member;
  });
}

/** Whoever takes a seat takes its places in the 部会 too, though never the head's. */
const placesOf = (predecessor: { subcommittees: { subcommitteeId: string }[] }, from: Day) =>
  predecessor.subcommittees.map(({ subcommitteeId }) => ({ subcommitteeId, startsOn: dayToColumn(from) }));
