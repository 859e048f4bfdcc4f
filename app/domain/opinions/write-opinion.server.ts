import type { Stance } from "../../db/generated/client.ts";
import { longInstant } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { type ItemRef, lockItem } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { memberActing } from "../sessions/own-member.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";

type Input = { stance: Stance; text: string; memberId?: string; means?: string };

/** 事前意見: until the closing time; writing again replaces what was written. */
export function writeOpinion(viewer: Viewer, ref: ItemRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    const member = await memberActing(tx, viewer, session, input.memberId);
    requireState(session, "announced");
    if (item.withdrawnAt) refuse("この議題は取り下げられています。");
    if (viewer.now > session.opinionsDueAt) {
      refuse(`事前意見は${longInstant(session.opinionsDueAt)}で締め切りました。会議で御発言ください。`);
    }
    const means = input.memberId ? (input.means ?? "phone") : null;
    const opinion = {
      stance: input.stance,
      text: input.text,
      writtenAt: viewer.now,
      enteredById: input.memberId ? viewer.accountId : null,
      means,
    };
    await tx.priorOpinion.upsert({
      where: { itemId_memberId: { itemId: item.id, memberId: member.id } },
      create: { itemId: item.id, memberId: member.id, ...opinion },
      update: opinion,
    });
    await record(tx, viewer, {
      action: "opinion.written",
      subjectId: item.id,
      wardId: session.wardId,
      details: { stance: input.stance, means, memberId: member.id },
    });
  });
}
