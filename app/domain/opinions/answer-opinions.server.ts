import { allow, refuse, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { type ItemRef, lockItem } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";

/**
 * The answer to the 事前意見 of an item, after the sitting or once it is called off: published on its page, and sent to everybody who
 * wrote one. Members who live by letter, fax or telephone go onto the list of those to be told by hand.
 */
export function answerOpinions(
  viewer: Viewer,
  ref: ItemRef,
  input: { answer: string; revision: number },
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "closed", "cancelled");
    refuseStale(input.revision, item.revision, [{ label: "回答", stored: item.opinionAnswer, typed: input.answer }]);
    const [members, residents] = await Promise.all([
      tx.priorOpinion.findMany({
        where: { itemId: item.id },
        select: { member: { select: { id: true, accountId: true, contactMeans: true } } },
      }),
      tx.residentOpinion.findMany({ where: { itemId: item.id }, select: { accountId: true } }),
    ]);
    const senders = members.length + residents.length;
    if (senders === 0) refuse("この議題に、事前意見はありません。");
    await tx.agendaItem.update({
      where: { id: item.id },
      data: {
        opinionAnswer: input.answer,
        opinionAnsweredAt: viewer.now,
        opinionAnsweredById: viewer.accountId,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    const accounts = [...members.map(({ member }) => member.accountId), ...residents.map((one) => one.accountId)];
    await sendNoticesLater(
      tx,
      viewer,
      [...new Set(accounts)].flatMap((accountId) =>
        accountId ? [{ kind: "opinion-answered" as const, wardId: session.wardId, subjectId: item.id, accountId }] : [],
      ),
    );
    const told = await tx.telling.findMany({
      where: { sessionId: session.id, what: "opinion-answered", toldAt: null },
      select: { memberId: true },
    });
    const waiting = new Set(told.map(({ memberId }) => memberId));
    const byHand = members
      .map(({ member }) => member)
      .filter((member) => (member.contactMeans !== "mail" || !member.accountId) && !waiting.has(member.id));
    if (byHand.length > 0)
      await tx.telling.createMany({
        data: byHand.map((member) => ({
          sessionId: session.id,
          memberId: member.id,
          what: "opinion-answered",
          means: member.contactMeans === "mail" ? "phone" : member.contactMeans,
          queuedAt: viewer.now,
        })),
      });
    await record(tx, viewer, {
      action: "opinions.answered",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id, senders, again: item.opinionAnsweredAt !== null },
    });
  });
}
