import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { allow, found, refuse, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { OfficerInput } from "./councils.schema.ts";
import { lockTerm } from "./lock-term.server.ts";
import { councilOn } from "./scope.server.ts";

/** Chair or vice chair from a day on. There is one chair; a new one ends the last. */
export function nameOfficer(viewer: Viewer, wardSlug: string, input: z.infer<typeof OfficerInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    requirePassword(isFreshlyConfirmed(viewer));
    const member = found(
      await tx.member.findFirst({
        where: { id: input.memberId, term: { council: { wardId: ward.id } } },
        include: { posts: true },
      }),
    );
    await lockTerm(tx, ward.id, member.termId);
    if (member.endedOn) refuse("この委員の任期は終わっています。", "memberId");
    const held = member.posts.find((post) => post.endedOn === null);
    if (held?.post === input.post) refuse("この委員はすでにこの職に就いています。", "memberId");
    const startsOn = dayToColumn(input.startsOn);
    const others = { post: input.post, endedOn: null, member: { termId: member.termId } };
    const position = input.post === "chair" ? 1 : await nextViceChair(tx, viewer, ward.id, others);
    if (input.post === "chair") await tx.memberPost.updateMany({ where: others, data: { endedOn: startsOn } });
    if (held) await tx.memberPost.update({ where: { id: held.id }, data: { endedOn: startsOn }, select: { id: true } });
    await tx.memberPost.create({
      data: { memberId: member.id, post: input.post, position, startsOn },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "member.posted",
      subjectId: member.id,
      wardId: ward.id,
      details: { post: input.post },
    });
  });
}

/** The place of one more vice chair, as far as the rules know one. */
async function nextViceChair(tx: Tx, viewer: Viewer, wardId: string, where: Prisma.MemberPostWhereInput) {
  const serving = await tx.memberPost.count({ where });
  const { rules } = await councilOn(wardId, dayOf(viewer.now), tx);
  if (serving >= rules.viceChairCount) {
    refuse(`${rules.viceChairTitle}は${rules.viceChairCount}名までです。退く委員を先に記録してください。`, "post");
  }
  return serving + 1;
}
