import { newSecret } from "../../platform/secrets.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readyToElect } from "./election-ready.server.ts";
import type { OpenElectionInput } from "./elections.schema.ts";

/**
 * 選挙 by 無記名投票 between candidates, or freely among the members. The seed of a lot is fixed now, before anybody
 * votes, and only its SHA-256 is shown until a lot is drawn.
 */
export function openElection(viewer: Viewer, ref: ItemRef, input: OpenElectionInput): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { session, item, room, rules, title, candidates, names } = await readyToElect(tx, viewer, ref, input);
    if (names.length < 2) refuse("候補が1名のときは、投票せずに異議の有無を諮ってください。", "candidateIds");
    const vote = await tx.vote.create({
      data: {
        itemId: item.id,
        kind: "election",
        motion: `${title}の選挙`,
        method: "secret",
        isOnPaper: input.isOnPaper === "on",
        post: input.post,
        way: input.way,
        runoffOfId: input.runoffOfId ?? null,
        lotSeed: newSecret(),
        rules,
        openedAt: viewer.now,
        openedById: viewer.accountId ?? "",
        seats: room.roll.seats,
        currentMembers: room.roll.currentMembers,
        candidates,
        // In an election whoever presides votes as a member does.
        roll: {
          create: room.presentIds.filter((id) => !room.recusedIds.includes(id)).map((memberId) => ({ memberId })),
        },
        ...(input.isOnPaper ? {} : { tally: { create: { counts: { blank: 0 } } } }),
      },
      select: { id: true },
    });
    if (!item.startedAt) {
      await tx.agendaItem.update({ where: { id: item.id }, data: { startedAt: viewer.now }, select: { id: true } });
    }
    await record(tx, viewer, {
      action: "election.opened",
      subjectId: vote.id,
      wardId: session.wardId,
      details: { post: input.post, way: input.way },
    });
    return vote;
  });
}
