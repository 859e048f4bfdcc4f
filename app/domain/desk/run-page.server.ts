import { db } from "../../db/client.server.ts";
import { dayOf, timeOf } from "../../shared/dates.ts";
import { Problem } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { eligibleIds } from "../ballots/count.rules.ts";
import { wordingOfItem } from "../ballots/motions.rules.ts";
import { readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { roomOf } from "../sessions/room.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { lastDeclaration, motionsShown, openVoteShown, type RunItem, runItemInclude, votesShown } from "./run-votes.ts";

/** The sitting as it runs: who is here, whether it is valid, which item, what may come next. */
export async function runPage(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  if (!session.openedAt) throw new Problem("not-found");
  const rules = readRules(session.rules);
  const [items, members, presences] = await Promise.all([
    db.agendaItem.findMany({
      where: { sessionId: session.id },
      orderBy: { position: "asc" },
      include: runItemInclude,
    }),
    membersOn(session, dayOf(session.startsAt)),
    db.presence.findMany({ where: { sessionId: session.id }, orderBy: { arrivedAt: "asc" } }),
  ]);
  const current = items.find((item) => item.id === currentOf(items)?.id) ?? null;
  const room = await roomOf(db, session, current?.id ?? null);
  const presides = room.presidingId !== null && viewer.memberIds.includes(room.presidingId);
  if (!presides && !isSecretariat(viewer, session.wardId)) {
    const presiding = members.find((member) => member.id === room.presidingId);
    throw new Problem("forbidden", presiding && `いまは${presiding.name}委員が進行しています。`);
  }
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
      isEnteredLater: session.enteredLaterAt !== null,
      staffPresent: session.staffPresent,
      advisersPresent: session.advisersPresent,
      observerCount: session.observerCount,
      pressCount: session.pressCount,
      restingSince: session.recesses.find((recess) => recess.endedAt === null)?.startedAt ?? null,
    },
    chairTitle: rules.chairTitle,
    words: rules.words,
    /** 一事不再議, where the rules have it: the term within which a matter is not decided twice. */
    decidesOnce: rules.noReconsideration ? { termId: session.termId, subcommitteeId: session.subcommitteeId } : null,
    quorum: room.quorum,
    total: members.length,
    eligible: eligibleIds(rules.decision, room).length,
    isDesk: isSecretariat(viewer, session.wardId),
    isPresidingRecused: room.presidingId !== null && room.recusedIds.includes(room.presidingId),
    recused: room.recusedIds.length,
    declared: lastDeclaration(items, rules),
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
            `${timeOf(presence.arrivedAt)}着席${presence.leftAt ? `・${timeOf(presence.leftAt)}退席` : ""}${presence.online ? "（オンライン）" : ""}`,
        ),
      };
    }),
    items: items.map((item) => ({
      id: item.id,
      position: item.position,
      label: item.label,
      isWithdrawn: item.withdrawnAt !== null,
      plannedMinutes: item.plannedMinutes,
      presenter: item.presenter,
      title: item.title,
      kind: item.kind,
      isClosed: item.closedAt !== null,
      result: item.result,
      wording: wordingOfItem(item.votes.filter((vote) => vote.decidedAt && !vote.voidedAt)),
      memo: item.memo,
      startedAt: item.startedAt,
      votes: votesShown(item, rules),
      motions: motionsShown(item),
    })),
    current: current?.position ?? null,
    openVote: open ? openVoteShown(open, room, viewer.accountId) : null,
  };
}

/** The item being voted on, else the one begun last that has no result yet, else the first without one. */
function currentOf(items: RunItem[]): RunItem | null {
  const voting = items.find((item) => item.votes.some((vote) => !vote.decidedAt && !vote.voidedAt));
  const open = items.filter((item) => !item.result && !item.withdrawnAt);
  const begun = open.filter((item) => item.startedAt);
  const latest = begun.sort((a, b) => (b.startedAt?.getTime() ?? 0) - (a.startedAt?.getTime() ?? 0))[0];
  return voting ?? latest ?? open[0] ?? null;
}

export type RunPage = Awaited<ReturnType<typeof runPage>>;
