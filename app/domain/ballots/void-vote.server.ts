import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession, Vote } from "../../db/generated/client.ts";
import { dayOf } from "../../shared/dates.ts";
import { allow, refuse, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { giveHead, takeBackPost } from "../councils/give-post.server.ts";
import { heldOn } from "../councils/held-on.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { lockVote, type VoteRef } from "./locked-vote.server.ts";
import { areMotionsSettled } from "./motions.rules.ts";
import { motionsOf } from "./motions-of.server.ts";

/**
 * A mistaken vote is set aside, not erased: it keeps its row, and the motion may be voted on again. After 閉会 the
 * item is carried over, to be decided at a later sitting; what has approved minutes is mended by their correction.
 * A post given by an election is taken back with it. What was cast in secret and not yet counted is destroyed.
 */
export function voidVote(viewer: Viewer, ref: VoteRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, vote, item } = await lockVote(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    if (vote.method !== "written") requireState(session, "open", "closed");
    if (vote.voidedAt) refuse("この採決はすでに取り消されています。");
    if (session.closedAt) await requireOpenRecord(tx, viewer, session.id);
    await requireNothingBuiltOnIt(tx, vote);
    if (vote.method === "secret" && !vote.countedAt) await tx.$executeRaw`SELECT destroy_secret_vote(${vote.id}::uuid)`;
    await takeBack(tx, session, vote);
    await tx.vote.update({
      where: { id: vote.id },
      data: { voidedAt: viewer.now, voidReason: input.reason },
      select: { id: true },
    });
    if (!(await isStillSettled(tx, item.id))) {
      await tx.agendaItem.update({
        where: { id: item.id },
        data: session.closedAt
          ? { result: "carried_over", resultAt: viewer.now, resultById: viewer.accountId }
          : { result: null, resultAt: null, resultById: null },
        select: { id: true },
      });
    }
    await record(tx, viewer, { action: "vote.voided", subjectId: vote.id, wardId: session.wardId, details: {} });
  });
}

async function requireOpenRecord(tx: Tx, viewer: Viewer, sessionId: string) {
  requirePassword(isFreshlyConfirmed(viewer));
  const approved = await tx.minutes.count({ where: { sessionId, approvedAt: { not: null } } });
  if (approved > 0) refuse("会議録が承認されています。会議録の訂正として記録してください。");
}

/** An amendment stays while the motion it would change is decided, and a first ballot while a second followed it. */
async function requireNothingBuiltOnIt(tx: Tx, vote: Vote) {
  const built = vote.motionId
    ? await tx.motion.count({
        where: {
          under: { some: { id: vote.motionId, kind: "amendment" } },
          votes: { some: { voidedAt: null, OR: [{ outcome: null }, { outcome: { not: "no_quorum" } }] } },
        },
      })
    : 0;
  if (built > 0) refuse("修正した案の採決が済んでいます。先に、その採決を取り消してください。");
  const followed = await tx.vote.count({ where: { runoffOfId: vote.id, voidedAt: null } });
  if (followed > 0) refuse("決選投票が行われています。先に、その投票を取り消してください。");
}

async function takeBack(tx: Tx, session: CouncilSession, vote: Vote) {
  if (!vote.electedId) return;
  if (!session.subcommitteeId) return takeBackPost(tx, vote.id);
  const from = dayOf(session.startsAt);
  const head = await tx.subcommitteeMember.findFirst({
    where: { subcommitteeId: session.subcommitteeId, isHead: true, ...heldOn(from) },
  });
  if (head?.memberId === vote.electedId) await giveHead(tx, session.subcommitteeId, vote.headBeforeId, from);
}

/** Whether what is left still gives the item its result. */
async function isStillSettled(tx: Tx, itemId: string): Promise<boolean> {
  const elected = await tx.vote.count({ where: { itemId, voidedAt: null, outcome: "elected" } });
  return elected > 0 || areMotionsSettled(await motionsOf(tx, itemId));
}
