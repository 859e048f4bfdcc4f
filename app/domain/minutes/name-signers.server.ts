import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { flowOf } from "../councils/confirmation-flows.ts";
import { readRules } from "../councils/rules.schema.ts";
import { allowRunning } from "../sessions/allow-running.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { draftState } from "./draft-state.server.ts";

/** 確認者・署名人の指名, at the sitting by whoever presides or afterwards by the desk: of those who were there. */
export function nameSigners(viewer: Viewer, ref: SessionRef, { memberIds }: { memberIds: string[] }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    if (!session.openedAt) refuse("会議はまだ始まっていません。開会の後に指名してください。");
    const { signers } = flowOf(readRules(session.rules));
    if (!signers) refuse("この会議のきまりでは、会議録の確認者や署名人を置きません。");
    const minutes = await tx.minutes.findFirst({ where: { sessionId: session.id }, select: { approvedAt: true } });
    if (minutes?.approvedAt) refuse("会議録は承認されています。");
    const ids = [...new Set(memberIds)];
    if (ids.length < signers.from || ids.length > signers.to) {
      const count = signers.from === signers.to ? `${signers.to}名` : `${signers.from}名から${signers.to}名`;
      refuse(`${signers.title}は${count}を選んでください。`, "memberIds");
    }
    const stays = await tx.presence.findMany({
      where: { sessionId: session.id, memberId: { in: ids } },
      select: { memberId: true },
    });
    for (const id of ids)
      found(await tx.member.findFirst({ where: { id, termId: session.termId }, select: { id: true } }));
    if (ids.some((id) => !stays.some(({ memberId }) => memberId === id)))
      refuse(`出席していない委員は、${signers.title}になれません。`, "memberIds");
    // A signature under words that have changed since stands for nothing, and keeps nobody in the place.
    const replaced = await tx.minutesSigner.findMany({
      where: { sessionId: session.id, memberId: { notIn: ids }, signedHash: { not: null } },
      select: { signedHash: true },
    });
    const hash = replaced.length > 0 ? (await draftState(tx, session)).hash : null;
    if (replaced.some(({ signedHash }) => signedHash === hash))
      refuse(`会議録を確かめた${signers.title}は、ほかの委員に代えられません。`, "memberIds");
    await tx.minutesSigner.deleteMany({ where: { sessionId: session.id, memberId: { notIn: ids } } });
    await tx.minutesSigner.createMany({
      data: ids.map((memberId) => ({
        sessionId: session.id,
        memberId,
        namedAt: viewer.now,
        namedById: viewer.accountId,
      })),
      skipDuplicates: true,
    });
    await record(tx, viewer, {
      action: "minutes.signers-named",
      subjectId: session.id,
      wardId: session.wardId,
      details: { memberIds: ids },
    });
  });
}
