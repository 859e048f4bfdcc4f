import { db } from "../../db/client.server.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { deskWard } from "./desk-ward.server.ts";

const shown = 100;
const proposalFields = { select: { fiscalYear: true, number: true, title: true } } as const;
const words = { select: { displayName: true, voice: true, text: true } } as const;
/** How an opinion read before it was mended: everybody may read that, too. */
const earlier = { orderBy: { replacedAt: "asc" }, select: { id: true, text: true } } as const;

/** 確かめる意見: what was reported, with the words before it, and the appeals nobody has answered; the oldest first. */
export async function reviewQueue(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const [comments, appeals] = await Promise.all([
    db.comment.findMany({
      where: { proposal: { wardId: ward.id }, reports: { some: { settledAt: null } } },
      orderBy: { postedAt: "asc" },
      take: shown,
      include: {
        proposal: proposalFields,
        answers: words,
        revisions: earlier,
        reports: {
          where: { settledAt: null },
          orderBy: { reportedAt: "asc" },
          select: { id: true, rule: true, note: true, reportedAt: true },
        },
      },
    }),
    db.appeal.findMany({
      where: { wardId: ward.id, decidedAt: null },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: shown,
      include: { proposal: proposalFields },
    }),
  ]);
  return {
    ward: { slug, name: ward.name },
    reported: comments.map(({ id, displayName, text, kind, proposal, answers, revisions, reports }) => ({
      id,
      displayName,
      text,
      kind,
      key: `${proposal.fiscalYear}-${proposal.number}`,
      number: proposal.number,
      title: proposal.title,
      answers,
      earlier: revisions,
      reports,
    })),
    appeals: appeals.map(({ id, subject, dueOn, proposal, firstActorId }) => ({
      id,
      subject,
      dueOn: dayFromColumn(dueOn),
      number: proposal.number,
      title: proposal.title,
      /** Whoever decided first leaves it to somebody else. */
      isOthers: firstActorId !== viewer.accountId,
    })),
  };
}

/** One appeal, with everything needed to look again. */
export async function appealOnDesk(viewer: Viewer, ref: { ward: string; appeal: string }) {
  const appeal = found(
    await db.appeal.findFirst({
      where: { id: ref.appeal, ward: { slug: ref.ward } },
      include: {
        account: { select: { displayName: true } },
        proposal: {
          include: {
            office: { select: { name: true } },
            responses: { where: { publishedAt: { not: null } }, orderBy: { publishedAt: "desc" }, take: 1 },
            steps: { orderBy: { position: "asc" }, select: { id: true, kind: true, reason: true, detailId: true } },
          },
        },
      },
    }),
  );
  const ward = await deskWard(viewer, ref.ward, "secretariat");
  const hiding =
    appeal.subject === "comment"
      ? await db.hiding.findFirst({
          where: { id: appeal.subjectId },
          include: { comment: { include: { answers: words, revisions: earlier } } },
        })
      : null;
  const { proposal } = appeal;
  const step = proposal.steps.find(({ id }) => id === appeal.subjectId);
  const answered = step?.kind === "dropped" ? proposal.responses[0]?.id : step?.detailId;
  const response = appeal.subject === "answer" ? proposal.responses.find(({ id }) => id === answered) : undefined;
  return {
    ward: { slug: ref.ward, name: ward.name },
    id: appeal.id,
    subject: appeal.subject,
    by: appeal.account?.displayName ?? appeal.proposal.displayName,
    text: appeal.text,
    madeAt: appeal.madeAt,
    dueOn: dayFromColumn(appeal.dueOn),
    isDecided: appeal.decidedAt !== null,
    isOwn: appeal.firstActorId === viewer.accountId,
    proposal: {
      key: `${proposal.fiscalYear}-${proposal.number}`,
      number: proposal.number,
      title: proposal.title,
      body: proposal.body,
      office: proposal.office?.name ?? null,
    },
    hiding: hiding && {
      rule: hiding.rule,
      reason: hiding.reason,
      hiddenAt: hiding.hiddenAt,
      text: hiding.comment.text,
      answers: hiding.comment.answers,
      earlier: hiding.comment.revisions,
    },
    response: response && { status: response.status, text: response.text, reason: response.reason },
    /** The office has changed its answer since. */
    isReplaced: response !== undefined && response !== proposal.responses[0],
    stepReason: step?.reason ?? null,
  };
}
