import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { cameTo } from "../minutes/came.server.ts";
import { inReadingOrder } from "../minutes/statement-order.server.ts";
import { suggestionsOf } from "../minutes/suggestions.ts";
import { rollOf } from "../minutes/who-spoke.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** As many as a page is quick to type in; a long sitting has some twenty of them. */
const pageSize = 50;

/** The draft for writing in: statements in reading order, some at a time, each with the item it begins. */
export async function minutesEditor(viewer: Viewer, ref: SessionRef, page: number, statementId: string | null) {
  const facts = await sessionFacts(viewer, ref);
  allow(isSecretariat(viewer, facts.wardId));
  const [session, minutes, items] = await Promise.all([
    db.councilSession.findFirstOrThrow({ where: { id: facts.id } }),
    db.minutes.findFirst({ where: { sessionId: facts.id } }).then(found),
    db.agendaItem.findMany({
      where: { sessionId: facts.id },
      select: { id: true, label: true, title: true, closedAt: true },
      orderBy: { position: "asc" },
    }),
  ]);
  const { ordered } = await inReadingOrder(db, minutes.id, session.id);
  const place = statementId === null ? -1 : ordered.findIndex(({ id }) => id === statementId);
  const shown = place >= 0 ? Math.floor(place / pageSize) + 1 : page;
  const start = (shown - 1) * pageSize;
  const here = ordered.slice(start, start + pageSize).map(({ id }) => id);
  const [rows, roll, came, spoken] = await Promise.all([
    db.statement.findMany({ where: { id: { in: here } }, include: { _count: { select: { redactions: true } } } }),
    rollOf(db, session),
    cameTo(session.id),
    db.statement.findMany({ where: { minutesId: minutes.id }, distinct: ["label"], select: { label: true } }),
  ]);
  const headings = new Map(
    items.map(({ id, label, title, closedAt }) => [id, `議題${label}　${title}${closedAt ? "（非公開）" : ""}`]),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    key: sessionKey(facts),
    ward: { slug: facts.ward.slug, name: facts.ward.name },
    title: `第${facts.ordinal}回${facts.title}`,
    suggestions: suggestionsOf(
      roll.map((one) => ({ ...one, isAbsent: !came.has(one.id) })),
      spoken.map(({ label }) => label),
    ),
    statements: here.map((id, index) => {
      const { itemId, label, text, revision, _count } = found(byId.get(id));
      const isFirst = start + index === 0 || itemId !== ordered[start + index - 1]?.itemId;
      return {
        id,
        number: start + index + 1,
        heading: isFirst ? (itemId === null ? "会議全体" : (headings.get(itemId) ?? "")) : null,
        itemId,
        who: label,
        text,
        revision,
        redactions: _count.redactions,
      };
    }),
    /** Items nobody has a word under yet. */
    silent: items
      .filter(({ id }) => !ordered.some(({ itemId }) => itemId === id))
      .map(({ id }) => ({ id, heading: headings.get(id) ?? "" })),
    paging: { page: shown, pages: Math.max(1, Math.ceil(ordered.length / pageSize)), total: ordered.length },
    size: pageSize,
    accountId: viewer.accountId ?? "",
    isApproved: minutes.approvedAt !== null,
  };
}
