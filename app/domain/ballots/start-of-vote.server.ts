import type { Tx } from "../../db/client.server.ts";
import type { AgendaItem, CouncilSession } from "../../db/generated/client.ts";
import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { type ItemRef, lockItem } from "../agenda/locked-item.server.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { type CouncilRules, readRules } from "../councils/rules.schema.ts";
import { roomOf } from "../sessions/room.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { canRunVote } from "./ballots.policy.ts";
import { eligibleIds } from "./count.rules.ts";
import { hindersDecision } from "./procedure.rules.ts";
import { decidedBefore } from "./reconsidered.server.ts";

/** What must hold before anything is decided on an item: quorum above all (V11). */
export async function readyToDecide(tx: Tx, viewer: Viewer, ref: ItemRef, kind: "motion" | "election" = "motion") {
  const { session, item } = await lockItem(tx, viewer, ref);
  requireState(session, "open");
  const room = await roomOf(tx, session, item.id);
  allow(canRunVote(viewer, session.wardId, room.presidingId));
  const rules = readRules(session.rules);
  const standing = await tx.vote.findFirst({
    where: { voidedAt: null, decidedAt: null, item: { sessionId: session.id } },
    select: { item: { select: { label: true } } },
  });
  const hindrance = hindersDecision({
    isDialogue: isDialogue(session),
    isResting: (await tx.recess.count({ where: { sessionId: session.id, endedAt: null } })) > 0,
    quorum: room.quorum,
    eligible: eligibleIds(rules.decision, room).length,
    isPresidingRecused: room.presidingId !== null && room.recusedIds.includes(room.presidingId),
    item: {
      isWithdrawn: item.withdrawnAt !== null,
      hasResult: item.result !== null && !(kind === "election" && (await holdsElectionsAlone(tx, item.id))),
    },
    standing: standing?.item ?? null,
  });
  if (hindrance) refuse(hindrance.sentence);
  return { session, item, room, rules };
}

/** 一事不再議, where the rules have it: what was decided in this term comes again only as the chair allows, with the reason. */
export async function reconsidering(
  tx: Tx,
  session: CouncilSession,
  item: AgendaItem,
  rules: CouncilRules,
  words: { text: string; reason: string | undefined },
): Promise<{ reconsidersId?: string; reconsiderReason?: string }> {
  if (!rules.noReconsideration) return {};
  const earlier = await decidedBefore(tx, session, item, words.text);
  if (!earlier) return {};
  if (!words.reason) {
    refuse(
      `同じ事柄を${earlier.where}で議決しています（${earlier.wording}）。一事不再議のきまりがあります。${rules.chairTitle}が認めるときは、理由を書いてください。`,
      "reconsiderReason",
    );
  }
  return { reconsidersId: earlier.voteId, reconsiderReason: words.reason };
}

/** 正副委員長の選出: one item may hold several elections, one after the other. */
async function holdsElectionsAlone(tx: Tx, itemId: string): Promise<boolean> {
  const votes = await tx.vote.findMany({ where: { itemId, voidedAt: null }, select: { kind: true } });
  return votes.length > 0 && votes.every((vote) => vote.kind === "election");
}
