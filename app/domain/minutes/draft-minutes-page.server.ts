import { db } from "../../db/client.server.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { found, Problem } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { flowOf } from "../councils/confirmation-flows.ts";
import { readRules } from "../councils/rules.schema.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { chairOf } from "./chair-of.server.ts";
import { hasSigned } from "./confirmation.rules.ts";
import { confirmationFacts } from "./confirmation-facts.server.ts";
import { deskStatement } from "./desk-statement.ts";
import { draftState } from "./draft-state.server.ts";

/** The draft as members check it: statements in order, and their own requests. */
export async function draftMinutesPage(viewer: Viewer, ref: SessionRef, statement: string | null = null) {
  const session = await sessionFacts(viewer, ref);
  const own = await ownMembership(viewer, session);
  if (!own.isMember && !isSecretariat(viewer, session.wardId))
    throw new Problem(own.isAdviser ? "forbidden" : "not-found");
  const minutes = found(
    await db.minutes.findFirst({
      where: { sessionId: session.id, confirmRequestedAt: { not: null } },
      include: {
        statements: {
          orderBy: [{ position: "asc" }, { id: "asc" }],
          include: {
            redactions: true,
            item: { select: { number: true, position: true, label: true, title: true, closedAt: true } },
          },
        },
        corrections: {
          where: { memberId: own.member?.id ?? noId },
          orderBy: { requestedAt: "asc" },
        },
      },
    }),
  );
  const { content, hash: seen } = await draftState(db, session);
  const flow = flowOf(readRules(session.rules));
  const [chair, facts] = await Promise.all([chairOf(db, session), confirmationFacts(db, session, minutes, seen)]);
  const signer = facts.signers.find(({ memberId }) => memberId === own.member?.id);
  const confirmBy = minutes.confirmBy ? dayFromColumn(minutes.confirmBy) : null;
  return {
    key: sessionKey(session),
    ward: { slug: session.ward.slug, name: session.ward.name },
    title: `第${session.ordinal}回${session.title}`,
    confirmBy,
    isOpen: minutes.approvedAt === null && confirmBy !== null && dayOf(viewer.now) <= confirmBy,
    approvedAt: minutes.approvedAt,
    content,
    closed: minutes.statements
      .filter(({ item, redactions }) => item?.closedAt || redactions.length > 0)
      .map(({ item, ...statement }) => {
        const { id, heading, label, pieces } = deskStatement(statement);
        const place = item ? `議題${item.label} ${item.title}` : "会議全体";
        return { id, heading: label ? heading : place, pieces };
      }),
    statements: minutes.statements
      .toSorted((a, b) => (a.item?.position ?? 0) - (b.item?.position ?? 0))
      .map(({ id, label, text }) => ({ id, label: label || "（進行・動作）", text })),
    requests: minutes.corrections.map(({ id, place, text, oldText, newText, acceptedAt, declinedAt, reason }) => ({
      id,
      place,
      text,
      oldText,
      newText,
      acceptedAt,
      declinedAt,
      reason,
    })),
    isEarly: flow.hasWindow && confirmBy !== null && dayOf(viewer.now) <= confirmBy,
    seen,
    isChair: flow.byChair && own.member !== null && chair?.id === own.member.id,
    signing: signer && flow.signers ? { title: flow.signers.title, hasSigned: hasSigned(signer) } : null,
    waiting: facts.waiting,
    asked: minutes.statements.find(({ id }) => id === statement) ?? null,
  };
}
