import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readyToElect } from "./election-ready.server.ts";
import type { OpenElectionInput } from "./elections.schema.ts";
import { roomAtClose } from "./room-at-close.server.ts";
import { settleElection } from "./settle-election.server.ts";

/** 指名推選・無投票: the only one recommended or standing is elected where nobody objects. */
export function electWithoutObjection(viewer: Viewer, ref: ItemRef, input: OpenElectionInput): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item, room, rules, title, candidates, names } = await readyToElect(tx, viewer, ref, input);
    if (input.runoffOfId || input.way === "free" || names.length !== 1) {
      refuse("異議の有無で決めるのは、推薦か立候補の委員が1名のときです。", "candidateIds");
    }
    const [only] = candidates.create;
    const vote = await tx.vote.create({
      data: {
        itemId: item.id,
        kind: "election",
        motion: `${title}の選挙`,
        method: "no_objection",
        post: input.post,
        way: input.way,
        rules,
        openedAt: viewer.now,
        openedById: viewer.accountId ?? "",
        seats: room.roll.seats,
        currentMembers: room.roll.currentMembers,
        ...roomAtClose(viewer, room),
        candidates,
      },
    });
    await settleElection(tx, viewer, session, item, vote, only?.memberId ?? "");
    await record(tx, viewer, {
      action: "election.no-objection",
      subjectId: vote.id,
      wardId: session.wardId,
      details: { post: input.post },
    });
  });
}
