import { db } from "../../db/client.server.ts";
import { dayOf, timeOf } from "../../shared/dates.ts";
import { allow, Problem } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { eligibleCount } from "../ballots/decision.rules.ts";
import { explainedFrom } from "../ballots/explained-vote.ts";
import { explainDecision } from "../ballots/explanation.rules.ts";
import { readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { roomOf } from "../sessions/room.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** The sitting as it runs: who is here, whether it is valid, which item, what may come next. */
export async function runPage(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  if (!session.openedAt) throw new Problem("not-found");
  const rules = readRules(session.rules);
  const [items, members, presences] = await Promise.all([
    db.agendaItem.findMany({
      where: { sessionId: session.id },
      orderBy: { position: "asc" },
      include: {
        votes: {
          orderBy: { openedAt: "asc" },
          include: {
            roll: { include: { member: { select: { id: true, name: true } } } },
            ballots: { distinct: ["memberId"], select: { memberId: true } },
          },
        },
        recusals: { select: { memberId: true } },
      },
    }),
    membersOn(session.termId, dayOf(session.startsAt)),
    db.presence.findMany({ where: { sessionId: session.id }, orderBy: { arrivedAt: "asc" } }),
  ]);
  const current = currentOf(items);
  const room = await roomOf(db, session, current?.id ?? null);
  allow(
    isSecretariat(viewer, session.wardId) || (room.presidingId !== null && viewer.memberIds.includes(room.presidingId)),
  );
  const open = current?.votes.find((vote) => !vote.decidedAt && !vote.voidedAt) ?? null;
  return {
    key: sessionKey(session),
    ward: { slug: session.ward.slug, name: session.ward.name },
    nowTime: timeOf(viewer.now),
    session: {
      ordinal: session.ordinal,
      title: session.title,
      openedAt: session.openedAt,
      closedAt: session.closedAt,
      staffPresent: session.staffPresent,
      advisersPresent: session.advisersPresent,
      observerCount: session.observerCount,
      pressCount: session.pressCount,
    },
    chairTitle: rules.chairTitle,
    quorum: room.quorum,
    total: members.length,
    presidingName: members.find((member) => member.id === room.presidingId)?.name ?? null,
    members: members.map((member) => {
      const own = presences.filter((presence) => presence.memberId === member.id);
      return {
        id: member.id,
        name: member.name,
        isPresent: own.some((presence) => !presence.leftAt),
        isPresiding: member.id === room.presidingId,
        isRecused: room.recusedIds.includes(member.id),
        times: own.map(
          (presence) =>
            `${timeOf(presence.arrivedAt)}–${presence.leftAt ? timeOf(presence.leftAt) : ""}${presence.online ? "（オンライン）" : ""}`,
        ),
      };
    }),
    items: items.map((item) => ({
      id: item.id,
      position: item.position,
      title: item.title,
      kind: item.kind,
      isClosed: item.closedAt !== null,
      result: item.result,
      memo: item.memo,
      startedAt: item.startedAt,
      votes: item.votes
        .filter((vote) => vote.decidedAt)
        .map((vote) => ({
          id: vote.id,
          motion: vote.motion,
          wording: vote.wording ?? "",
          voidedAt: vote.voidedAt,
          steps: explainDecision(explainedFrom(vote, rules)),
        })),
    })),
    current: current?.position ?? null,
    openVote: open
      ? {
          id: open.id,
          motion: open.motion,
          method: open.method,
          isCounted: open.countedAt !== null,
          eligible: eligibleCount(rules.decision, {
            present: room.roll.present,
            recused: room.roll.recused,
            hasEligiblePresiding: room.hasEligiblePresiding,
          }),
          roll: open.roll.map((entry) => entry.member),
          cast: open.ballots.length,
        }
      : null,
  };
}

/** The item begun last that has no result yet, else the first without one. */
function currentOf<Item extends { startedAt: Date | null; result: unknown }>(items: Item[]): Item | null {
  const open = items.filter((item) => !item.result);
  const begun = open.filter((item) => item.startedAt);
  const latest = begun.sort((a, b) => (b.startedAt?.getTime() ?? 0) - (a.startedAt?.getTime() ?? 0))[0];
  return latest ?? open[0] ?? null;
}

export type RunPage = Awaited<ReturnType<typeof runPage>>;
