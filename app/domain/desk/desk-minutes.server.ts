import { db } from "../../db/client.server.ts";
import { addDays, dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow } from "../../shared/errors.ts";
import { isManager, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { approvalRecords } from "../approvals/approval-records.server.ts";
import { approvalState, nothingAsked } from "../approvals/waiting-approvals.server.ts";
import { flowOf } from "../councils/confirmation-flows.ts";
import { confirmationWords } from "../councils/rule-keys.ts";
import { readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { cameTo } from "../minutes/came.server.ts";
import { chairOf } from "../minutes/chair-of.server.ts";
import { approvedAs, confirmationSteps, unconfirmed } from "../minutes/confirmation.rules.ts";
import { confirmationFacts } from "../minutes/confirmation-facts.server.ts";
import { deskStatement } from "../minutes/desk-statement.ts";
import { draftState } from "../minutes/draft-state.server.ts";
import { clocksOf } from "../minutes/minutes-clocks.server.ts";
import { groundName } from "../minutes/public-statement.ts";
import { memberLabel } from "../minutes/speaker-label.server.ts";
import { suggestionsOf } from "../minutes/suggestions.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** The minutes on the desk: what is written, what members asked for, what comes next. */
export async function deskMinutes(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  allow(isSecretariat(viewer, session.wardId));
  const rules = readRules(session.rules);
  const [minutes, items, members, chair, came] = await Promise.all([
    db.minutes.findFirst({
      where: { sessionId: session.id },
      include: {
        statements: { orderBy: [{ position: "asc" }, { id: "asc" }], include: { redactions: true } },
        corrections: {
          orderBy: { requestedAt: "asc" },
          include: { member: { select: { name: true } }, statement: { select: { text: true, revision: true } } },
        },
        versions: {
          orderBy: { number: "desc" },
          select: {
            number: true,
            publishedAt: true,
            sha256: true,
            closure: { select: { reason: true, closedAt: true } },
          },
        },
      },
    }),
    db.agendaItem.findMany({
      where: { sessionId: session.id },
      orderBy: { position: "asc" },
      select: { id: true, position: true, label: true, title: true, closedAt: true },
    }),
    membersOn(session, dayOf(session.startsAt)),
    chairOf(db, session),
    cameTo(session.id),
  ]);
  const today = dayOf(viewer.now);
  const flow = flowOf(rules);
  const draft = minutes ? await draftState(db, session) : null;
  const facts = minutes && draft ? await confirmationFacts(db, session, minutes, draft.hash) : null;
  const [onlyItem, ...otherItems] = facts?.laterItems ?? [];
  const item = onlyItem && otherItems.length === 0 ? onlyItem : null;
  return {
    flow: { ...flow, name: confirmationWords[rules.minutesApproval] },
    steps: facts ? confirmationSteps(flow, facts, today) : [],
    missing: facts && otherItems.length === 0 ? unconfirmed(flow, facts, item) : null,
    confirmed:
      facts && otherItems.length === 0 && !unconfirmed(flow, facts, item) ? approvedAs(flow, facts, item) : null,
    seen: draft?.hash ?? "",
    signers: facts?.signers ?? [],
    laterItems: facts?.laterItems ?? [],
    key: sessionKey(session),
    ward: { slug: session.ward.slug, name: session.ward.name },
    session: { ordinal: session.ordinal, title: session.title, closedAt: session.closedAt },
    today,
    clocks: clocksOf(session, minutes && { ...minutes, versions: minutes.versions.toReversed() }, viewer.now),
    confirmDefault: addDays(today, rules.confirmDays),
    chairName: chair ? `${rules.chairTitle} ${chair.name}` : "",
    modes: rules.approvals,
    sessionId: session.id,
    minutesId: minutes?.id ?? null,
    isDrafted: minutes !== null,
    confirm: minutes?.confirmRequestedAt
      ? { at: minutes.confirmRequestedAt, by: minutes.confirmBy ? dayFromColumn(minutes.confirmBy) : null }
      : null,
    approval: minutes?.approvedAt
      ? { by: minutes.approvedByName ?? "", on: minutes.approvedOn ? dayFromColumn(minutes.approvedOn) : today }
      : null,
    versions: minutes?.versions ?? [],
    items,
    members: members.map(({ id, name, kana }) => ({ id, name, kana })),
    statements: (minutes?.statements ?? []).map(deskStatement),
    suggestions: suggestionsOf(
      members.map((member) => ({
        label: memberLabel(member, rules),
        kana: member.kana,
        isAbsent: !came.has(member.id),
      })),
      (minutes?.statements ?? []).map(({ label }) => label),
    ),
    /** Statements of members who, by the record, were not there. */
    byAbsent: (minutes?.statements ?? [])
      .filter(({ memberId }) => memberId !== null && !came.has(memberId))
      .map(({ id, label }) => ({ id, label })),
    /** What the record was corrected in since the draft was begun: the draft follows it until it is approved. */
    followed: session.attendanceCorrections
      .filter(({ correctedAt }) => minutes && !minutes.approvedAt && correctedAt > minutes.createdAt)
      .map(({ member, before, after, correctedAt }) => ({ name: member.name, before, after, at: correctedAt })),
    grounds: rules.opening.grounds.map((value) => ({ value, label: groundName(value) })),
    corrections: (minutes?.corrections ?? []).map(
      ({ id, place, text, oldText, newText, acceptedAt, declinedAt, reason, member, statement }) => ({
        id,
        place,
        text,
        oldText,
        newText,
        acceptedAt,
        declinedAt,
        reason,
        name: member.name,
        statementText: statement?.text ?? null,
        statementRevision: statement?.revision ?? null,
      }),
    ),
    isEarly: flow.hasWindow && minutes?.confirmBy != null && today <= dayFromColumn(minutes.confirmBy),
    note: minutes?.note ?? "",
    preview: draft?.content ?? null,
    standing: minutes ? await approvalState(rules.approvals.minutes, "minutes", minutes.id) : nothingAsked,
    approvals: minutes ? await approvalRecords([minutes.id]) : [],
    isManager: isManager(viewer, session.wardId),
  };
}
