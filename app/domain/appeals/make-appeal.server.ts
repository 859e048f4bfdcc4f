import type { Tx } from "../../db/client.server.ts";
import type { AppealSubject, Proposal } from "../../db/generated/client.ts";
import { afterOpeningDays } from "../../platform/holidays.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { appealUntil } from "./appeals.rules.ts";

type About = { subject: AppealSubject; subjectId: string; at: Date; byId: string | null; text: string };

/** Part of each way to appeal: once about one decision, within its days, answered as soon as a proposal would be. */
export async function makeAppeal(tx: Tx, viewer: Viewer, proposal: Proposal, about: About): Promise<{ id: string }> {
  const { subject, subjectId, at, byId, text } = about;
  const earlier = await tx.appeal.findFirst({ where: { subjectId }, select: { decidedAt: true } });
  if (earlier) {
    refuse(
      earlier.decidedAt
        ? "この件は、すでに見直しました。結果はお知らせしています。"
        : "見直しの申出を受け付けています。結果をお待ちください。",
    );
  }
  if (dayOf(viewer.now) > appealUntil(at))
    refuse("見直しを申し出られる期間が過ぎています。事務局にお問い合わせください。");
  const { answerDays } = await tx.ward.findFirstOrThrow({ where: { id: proposal.wardId } });
  return tx.appeal.create({
    data: {
      wardId: proposal.wardId,
      proposalId: proposal.id,
      subject,
      subjectId,
      accountId: viewer.accountId,
      text,
      madeAt: viewer.now,
      dueOn: dayToColumn(afterOpeningDays(dayOf(viewer.now), answerDays)),
      firstActorId: byId,
    },
    select: { id: true },
  });
}
