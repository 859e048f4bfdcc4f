import type { z } from "zod";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { allow, found, refuse, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { EndPostInput } from "./councils.schema.ts";
import { lockTerm } from "./lock-term.server.ts";

/** 退任: a chair or vice chair holds the post no longer from a day on, and stays a member. A day to come may be put right. */
export function endPost(viewer: Viewer, wardSlug: string, input: z.infer<typeof EndPostInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    requirePassword(isFreshlyConfirmed(viewer));
    const member = found(
      await tx.member.findFirst({ where: { id: input.memberId, term: { council: { wardId: ward.id } } } }),
    );
    await lockTerm(tx, ward.id, member.termId);
    const today = dayToColumn(dayOf(viewer.now));
    const held = await tx.memberPost.findFirst({
      where: { memberId: member.id, OR: [{ endedOn: null }, { endedOn: { gt: today } }] },
      orderBy: { startsOn: "desc" },
    });
    if (!held) refuse("この委員は、委員長でも副委員長でもありません。", "memberId");
    const endedOn = dayToColumn(input.endedOn);
    if (endedOn <= held.startsOn) refuse("退く日は、就任の日より後の日にしてください。", "endedOn");
    await tx.memberPost.update({ where: { id: held.id }, data: { endedOn, endedById: null }, select: { id: true } });
    await record(tx, viewer, {
      action: "member.post-ended",
      subjectId: member.id,
      wardId: ward.id,
      details: { post: held.post },
    });
  });
}
