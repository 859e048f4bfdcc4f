import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { Problem, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { draftState } from "./draft-state.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";

type Input = { seen?: string | undefined; memberId?: string | undefined; signedOn?: string | undefined };

/** 確認者・署名人の確認: on the screen by whoever was named, or entered by the desk from the signed paper. */
export function signMinutes(viewer: Viewer, ref: SessionRef, { seen, memberId, signedOn }: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    if (memberId !== undefined && !isSecretariat(viewer, session.wardId)) throw new Problem("forbidden");
    const signer = await tx.minutesSigner.findFirst({
      where: { sessionId: session.id, memberId: memberId ?? { in: [...viewer.memberIds] } },
    });
    if (!signer) throw new Problem(memberId === undefined ? "forbidden" : "not-found");
    requireUnapproved(minutes);
    if (!minutes.confirmRequestedAt) refuse("会議録の確認はまだ始まっていません。");
    const waiting = await tx.correctionRequest.count({
      where: { minutesId: minutes.id, acceptedAt: null, declinedAt: null },
    });
    if (waiting > 0) refuse(`対応が決まっていない訂正の申出が${waiting}件あります。決まった後に確かめてください。`);
    const { hash } = await draftState(tx, session);
    if (seen !== undefined && seen !== hash)
      refuse("読んでいる間に内容が変わりました。今の内容を読んで、もう一度確かめてください。");
    const today = dayOf(viewer.now);
    if (signedOn !== undefined && signedOn > today) refuse("署名の日は、きょう以前の日にしてください。", "signedOn");
    if (signedOn !== undefined && signedOn < dayOf(minutes.confirmRequestedAt))
      refuse("署名の日は、委員に確認を頼んだ日以降にしてください。", "signedOn");
    if (signer.signedHash === hash) refuse("確認は済んでいます。");
    const means = memberId === undefined ? "on_screen" : "paper";
    await tx.minutesSigner.update({
      where: { id: signer.id },
      data: {
        signedOn: dayToColumn(memberId === undefined ? today : (signedOn ?? today)),
        signedAt: viewer.now,
        signedHash: hash,
        means,
        enteredById: memberId === undefined ? null : viewer.accountId,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "minutes.signed",
      subjectId: minutes.id,
      wardId: session.wardId,
      details: { memberId: signer.memberId, means },
    });
  });
}
