import type { Tx } from "../../db/client.server.ts";
import type { AgendaItem, CouncilSession } from "../../db/generated/client.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { reachableFrom } from "../councils/body.ts";
import { requireState, sessionState } from "../sessions/sessions.policy.ts";
import { tellProposers } from "../sessions/tell-proposers.server.ts";
import { appendAnnounced } from "./append-announced.server.ts";
import { agendaOrder, arrangeAgenda } from "./arrange-agenda.server.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";

/**
 * 継続審議: puts an item that was carried over onto a named later sitting, with its proposals; the two
 * know each other. Onto an announced agenda it goes as an item added, with that reason.
 */
export function carryAgendaItem(viewer: Viewer, ref: ItemRef, input: { sessionId: string }): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    if (item.result !== "carried_over") refuse("継続審議とした議題だけを、次の会議に送れます。");
    const sent = await tx.agendaItem.count({ where: { carriedFromId: item.id } });
    if (sent > 0) refuse("この議題は、すでに次の会議に送っています。");
    const target = await lockTarget(tx, session, input.sessionId);
    const next = await place(tx, viewer, target, item);
    const links = await tx.agendaItemProposal.findMany({ where: { itemId: item.id } });
    await tx.agendaItemProposal.createMany({
      data: links.map(({ proposalId }) => ({
        itemId: next.id,
        proposalId,
        linkedAt: viewer.now,
        reason: "継続審議となったため",
      })),
    });
    await record(tx, viewer, {
      action: "agenda-item.carried",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id, toSessionId: target.id, toItemId: next.id },
    });
    await record(tx, viewer, {
      action: "agenda-item.added",
      subjectId: next.id,
      wardId: session.wardId,
      details: { sessionId: target.id, afterAnnouncement: sessionState(target) !== "draft" },
    });
    if (sessionState(target) !== "draft" && !item.closedAt)
      await tellProposers(
        tx,
        viewer,
        target,
        links.map(({ proposalId }) => proposalId),
      );
    return { id: next.id };
  });
}

/** A later sitting not yet opened: of the same body, or between the whole council and a 部会; never of another 部会. */
async function lockTarget(tx: Tx, from: CouncilSession, id: string): Promise<CouncilSession> {
  await tx.$queryRaw`SELECT id FROM "CouncilSession" WHERE id = ${id}::uuid FOR UPDATE`;
  const target = found(
    await tx.councilSession.findFirst({ where: { id, councilId: from.councilId, ...reachableFrom(from) } }),
  );
  requireState(target, "draft", "announced");
  if (target.startsAt <= from.startsAt) refuse("この会議より後の会議を選んでください。", "sessionId");
  return target;
}

async function place(tx: Tx, viewer: Viewer, target: CouncilSession, item: AgendaItem): Promise<{ id: string }> {
  const { title, kind, body, presenter, plannedMinutes, themeId, closedAt, closedById, closedGround } = item;
  const columns = {
    title,
    kind,
    body,
    presenter,
    plannedMinutes,
    themeId,
    closedAt,
    closedById,
    closedGround,
    level: 1,
  };
  const carried = { ...columns, carriedFromId: item.id };
  if (sessionState(target) !== "draft")
    return appendAnnounced(tx, viewer, target, carried, "前の会議からの継続審議のため");
  const items = await agendaOrder(tx, target.id);
  const next = await tx.agendaItem.create({
    data: { ...carried, sessionId: target.id, position: items.length + 1 },
    select: { id: true, level: true },
  });
  const first = items.findIndex(({ kind: own, level }) => level === 1 && own !== "report");
  const before = first === -1 ? items.length : first;
  await arrangeAgenda(tx, target.id, [...items.slice(0, before), next, ...items.slice(before)]);
  return next;
}
