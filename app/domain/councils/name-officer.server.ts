import type { z } from "zod";
import { dayToColumn } from "../../shared/dates.ts";
import { allow, found, refuse, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { OfficerInput } from "./councils.schema.ts";
import { lockTerm } from "./lock-term.server.ts";

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
    const position = input.post === "chair" ? 1 : (await tx.memberPost.count({ where: others })) + 1;
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
