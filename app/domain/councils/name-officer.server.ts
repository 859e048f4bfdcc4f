import type { z } from "zod";
import { dayOf } from "../../shared/dates.ts";
import { allow, found, refuse, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { OfficerInput } from "./councils.schema.ts";
import { givePost } from "./give-post.server.ts";
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
      }),
    );
    await lockTerm(tx, ward.id, member.termId);
    if (member.endedOn) refuse("この委員の任期は終わっています。", "memberId");
    const held = await tx.memberPost.count({ where: { memberId: member.id, post: input.post, endedOn: null } });
    if (held > 0) refuse("この委員はすでにこの職に就いています。", "memberId");
    const { rules } = await councilOn(ward.id, dayOf(viewer.now), tx);
    await givePost(tx, { memberId: member.id, post: input.post, from: input.startsOn, limit: rules.viceChairCount });
    await record(tx, viewer, {
      action: "member.posted",
      subjectId: member.id,
      wardId: ward.id,
      details: { post: input.post },
    });
  });
}
