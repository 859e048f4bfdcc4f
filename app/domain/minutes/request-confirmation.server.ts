import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { flowOf } from "../councils/confirmation-flows.ts";
import { readRules } from "../councils/rules.schema.ts";
import { tellEach } from "../councils/tell-each.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { tellMembersOf } from "../sessions/tell-members.server.ts";
import { chairOf } from "./chair-of.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";

/** Asks the members to check the draft by a day; where the chair alone confirms, the chair. */
export function requestConfirmation(viewer: Viewer, ref: SessionRef, input: { confirmBy: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    requireState(session, "closed");
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    if (input.confirmBy < dayOf(viewer.now)) refuse("確認の期限は、きょう以降の日にしてください。", "confirmBy");
    const statements = await tx.statement.count({ where: { minutesId: minutes.id } });
    if (statements === 0) refuse("発言がまだ書かれていません。発言を書いてから確認を頼んでください。");
    await tx.minutes.update({
      where: { id: minutes.id },
      data: { confirmRequestedAt: viewer.now, confirmBy: dayToColumn(input.confirmBy) },
      select: { id: true },
    });
    if (flowOf(readRules(session.rules)).hasWindow) await tellMembersOf(tx, viewer, session, "minutes-confirmation");
    else await tellChair(tx, viewer, session);
    await record(tx, viewer, {
      action: "minutes.confirmation-requested",
      subjectId: minutes.id,
      wardId: session.wardId,
      details: {},
    });
  });
}

async function tellChair(tx: Tx, viewer: Viewer, session: CouncilSession): Promise<void> {
  const chair = await chairOf(tx, session);
  if (chair) await tellEach(tx, viewer, session, [chair], "minutes-confirmation");
}
