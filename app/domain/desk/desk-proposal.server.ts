import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { openingDayFrom } from "../../platform/holidays.server.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import { isManager, isOfficeStaff, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { approvalRecords } from "../approvals/approval-records.server.ts";
import { approvalState, nothingAsked } from "../approvals/waiting-approvals.server.ts";
import { closedWords } from "../comments/comments.policy.ts";
import { approvalModes } from "../councils/approval-modes.server.ts";
import { inquiriesOf } from "../inquiries/inquiry-lists.server.ts";
import { offersOf } from "../offers/offer-lists.server.ts";
import { isLate } from "../proposals/late.ts";
import { promisedDay } from "../proposals/promised-day.ts";
import { canAnswer, canTriage, proposalState } from "../proposals/proposals.policy.ts";
import { type ProposalRef, whereProposal } from "../proposals/scope.server.ts";
import { similarAtTriage } from "../proposals/similar-proposals.server.ts";
import { onwardOf, traceInclude } from "../trace/load-trace.server.ts";
import { traceSteps } from "../trace/trace-steps.ts";
import { openThemes } from "../wards/open-themes.server.ts";

/** One proposal on the desk: words, history, notes, answers, and what may be done now. */
export async function deskProposal(viewer: Viewer, ref: ProposalRef) {
  const proposal = found(
    await db.proposal.findFirst({
      where: whereProposal(viewer, ref),
      include: {
        ...traceInclude,
        discussion: true,
        revisions: { where: { settledAt: null }, select: { id: true }, take: 1 },
        _count: { select: { links: true, passes: true } },
      },
    }),
  );
  const isDesk = isSecretariat(viewer, proposal.wardId);
  allow(isDesk || isOfficeStaff(viewer, proposal.officeId));
  const [notes, history, responses, comments, modes, draft, onward, similar, inquiries, help] = await Promise.all([
    db.staffNote.findMany({ where: { proposalId: proposal.id }, orderBy: { writtenAt: "asc" } }),
    db.assignment.findMany({
      where: { proposalId: proposal.id },
      include: { office: true },
      orderBy: { assignedAt: "asc" },
    }),
    db.wardResponse.findMany({
      where: { proposalId: proposal.id },
      orderBy: { submittedAt: "desc" },
      include: { office: { select: { name: true } } },
    }),
    // An office may answer what is shown; what is hidden is the desk's.
    db.comment.findMany({
      where: { proposalId: proposal.id, ...(isDesk ? {} : { hiddenAt: null }) },
      orderBy: { postedAt: "desc" },
      take: 100,
      include: { hidings: { where: { restoredAt: null }, take: 1 } },
    }),
    approvalModes(db, viewer, proposal.wardId),
    isOfficeStaff(viewer, proposal.officeId)
      ? db.responseDraft.findFirst({ where: { proposalId: proposal.id, officeId: proposal.officeId ?? "" } })
      : Promise.resolve(null),
    onwardOf(proposal, isDesk ? "desk" : "office"),
    isDesk && !proposal.endedAt && !proposal.answeredAt ? similarAtTriage(ref.ward, proposal) : Promise.resolve([]),
    inquiriesOf(proposal.id, dayOf(viewer.now)),
    offersOf(viewer, proposal),
  ]);
  const waiting = responses.find((response) => !response.publishedAt && !response.returnedAt) ?? null;
  const authors = await db.account.findMany({
    where: { id: { in: notes.map((note) => note.authorId) } },
    select: { id: true, displayName: true },
  });
  return {
    key: `${proposal.fiscalYear}-${proposal.number}`,
    ward: { slug: proposal.ward.slug, name: proposal.ward.name, id: proposal.wardId },
    proposal: {
      id: proposal.id,
      number: proposal.number,
      title: proposal.title,
      body: proposal.body,
      wish: proposal.wish,
      displayName: proposal.displayName,
      together: proposal.coProposers.map(({ displayName }) => displayName),
      revision: proposal.revision,
      contact: { section: proposal.ward.contactSection, tel: proposal.ward.contactTel },
      photos: proposal.photos.map(({ shownAt, judgedAt, ...photo }) => ({
        ...photo,
        isShown: shownAt !== null,
        isJudged: judgedAt !== null,
      })),
      wantsPost: proposal.postalWantedAt !== null,
      letterDueAt: proposal.letterDueAt,
      letterPostedAt: proposal.letterPostedAt,
      remindedOn: proposal.remindedAt ? dayOf(proposal.remindedAt) : null,
      canRemind: !proposal.remindedAt || dayOf(proposal.remindedAt) < dayOf(viewer.now),
      isLate: isLate(proposal, waiting !== null, dayOf(viewer.now)),
      hasContact: proposal.accountId !== null || proposal.contactEmail !== null,
      channel: proposal.channel,
      receivedAt: proposal.receivedAt,
      town: proposal.town?.name ?? null,
      landmark: proposal.landmark,
      theme: proposal.theme,
      office: proposal.office?.name ?? null,
      isWardOnly: proposal.wardOnlyAt !== null,
      isUnconfirmed: proposal.channel === "web" && proposal.confirmedAt === null,
      heldReason: proposal.heldReason,
      isPublished: proposal.publishedAt !== null,
      isHeld: proposal.heldAt !== null,
      isAnswered: proposal.answeredAt !== null,
      isEnded: proposal.endedAt !== null,
      officeId: proposal.officeId,
      supportCount: proposal.supportCount,
      urgentNote: proposal.urgentNote,
      days: {
        publishBy: dayFromColumn(proposal.publishBy),
        officeBy: dayFromColumn(proposal.officeBy),
        answerBy: dayFromColumn(proposal.answerBy),
        officeDueOn: proposal.officeDueOn ? dayFromColumn(proposal.officeDueOn) : null,
        promised: promisedDay(proposal),
      },
      state: proposalState(proposal),
    },
    steps: traceSteps(proposal, dayOf(viewer.now), isDesk ? "desk" : "office", onward),
    notes: notes.map((note) => ({
      id: note.id,
      text: note.text,
      writtenAt: note.writtenAt,
      by: authors.find((a) => a.id === note.authorId)?.displayName ?? "",
    })),
    history: history.map((a) => ({
      id: a.id,
      office: a.office.name,
      at: a.assignedAt,
      endedAt: a.endedAt,
      reason: a.endReason,
    })),
    similar,
    inquiries,
    help,
    waiting,
    talk: {
      isClosed: proposal.discussion?.closedAt != null,
      words: closedWords(proposal.discussion),
      slowMinutes: proposal.discussion?.slowMinutes ?? 0,
    },
    waitingRevision: proposal.revisions[0]?.id ?? null,
    draft,
    published: responses.filter(({ publishedAt }) => publishedAt),
    lastReturned: responses[0]?.returnedAt ? responses[0] : null,
    nextReportOn: proposal.nextReportOn ? dayFromColumn(proposal.nextReportOn) : null,
    /** On no agenda, and nobody has said why: the first answer will have to. */
    needsPassReason: !proposal.answeredAt && proposal._count.links + proposal._count.passes === 0,
    comments: comments.map(({ id, displayName, voice, text, postedAt, withdrawnAt, hidings }) => ({
      id,
      displayName,
      voice,
      text,
      postedAt,
      isWithdrawn: withdrawnAt !== null,
      hiding: hidings[0] ? { rule: hidings[0].rule, reason: hidings[0].reason } : null,
    })),
    modes,
    isManager: isManager(viewer, proposal.wardId),
    approvals: isDesk ? await approvalRecords([proposal.id, ...responses.map(({ id }) => id)]) : [],
    standing: {
      proposal: await approvalState(modes.proposal, "proposal", proposal.id),
      response: waiting ? await approvalState(modes.response, "response", waiting.id) : nothingAsked,
    },
    may: { triage: canTriage(viewer, proposal), answer: canAnswer(viewer, proposal), isDesk },
  };
}

type CommentRef = ProposalRef & { comment: string };

/** One comment on it, however many there are. */
export const deskComment = (viewer: Viewer, ref: CommentRef) => commentOnDesk(viewer, ref, { hiddenAt: null });

const judged = { shown: { hiddenAt: null }, hidden: { hiddenAt: { not: null } }, any: {} } as const;

/** One to be looked at by the rules: for the desk alone. */
export async function commentToJudge(viewer: Viewer, ref: CommentRef, state: "shown" | "hidden" | "any" = "shown") {
  const data = await commentOnDesk(viewer, ref, judged[state]);
  allow(data.may.isDesk);
  return data;
}

async function commentOnDesk(viewer: Viewer, ref: CommentRef, state: Prisma.CommentWhereInput) {
  const data = await deskProposal(viewer, ref);
  const comment = found(
    await db.comment.findFirst({
      where: { ...state, id: ref.comment, proposalId: data.proposal.id },
      select: {
        text: true,
        displayName: true,
        voice: true,
        hiddenAt: true,
        revisions: { orderBy: { replacedAt: "asc" }, select: { id: true, text: true } },
      },
    }),
  );
  return { ...data, comment: { ...comment, isHidden: comment.hiddenAt !== null } };
}

/** What the forms of the desk offer to choose from: draft agendas among it, so for the secretariat alone. */
export async function deskChoices(viewer: Viewer, wardId: string) {
  allow(isSecretariat(viewer, wardId));
  const [offices, themes, items] = await Promise.all([
    db.office.findMany({
      where: { wardId, closedOn: null },
      orderBy: { sortKey: "asc" },
      select: { id: true, name: true },
    }),
    openThemes(),
    db.agendaItem.findMany({
      where: { session: { wardId, announcedAt: null } },
      orderBy: [{ session: { startsAt: "asc" } }, { position: "asc" }],
      select: { id: true, label: true, title: true, session: { select: { ordinal: true, title: true } } },
    }),
  ]);
  return { offices, themes, items, soonest: openingDayFrom(dayOf(viewer.now)) };
}
