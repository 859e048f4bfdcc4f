import { db } from "../../db/client.server.ts";
import { type Day, dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import { isOfficeStaff, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { appealableStep } from "../appeals/appealed-step.ts";
import { appealUntil } from "../appeals/appeals.rules.ts";
import { type ThreadQuery, threadsOf } from "../comments/comment-threads.server.ts";
import { offersOf } from "../offers/offer-lists.server.ts";
import { changesAsked } from "../proposals/apply-revision.server.ts";
import { canReadAsProposer, canSpeak, publicStage, takesWords } from "../proposals/proposals.policy.ts";
import { type ProposalRef, whereProposal } from "../proposals/scope.server.ts";
import { onwardOf, type TracedProposal, traceInclude } from "../trace/load-trace.server.ts";
import { traceSteps } from "../trace/trace-steps.ts";
import { doneAbout, shownInclude } from "./done-about.ts";
import { saidOfProposal } from "./said-of-proposal.server.ts";

const firstThreads: ThreadQuery = { page: 1, newestFirst: false, kind: null, thread: null };

/** One proposal with これまでの経過, its answer, and what others said. */
export async function proposalPage(viewer: Viewer, ref: ProposalRef, query: ThreadQuery = firstThreads) {
  const proposal = found(
    await db.proposal.findFirst({
      where: whereProposal(viewer, ref),
      include: {
        ...traceInclude,
        ...shownInclude,
        revisions: { where: { settledAt: null }, select: { id: true }, take: 1 },
      },
    }),
  );
  const [talk, support, said, onward, following, help] = await Promise.all([
    threadsOf(viewer, proposal.id, query),
    viewer.accountId
      ? db.support.findFirst({ where: { proposalId: proposal.id, accountId: viewer.accountId, withdrawnAt: null } })
      : Promise.resolve(null),
    saidOfProposal(proposal),
    onwardOf(proposal, "everybody"),
    viewer.accountId
      ? db.follow.count({ where: { accountId: viewer.accountId, subject: "proposal", subjectId: proposal.id } })
      : Promise.resolve(0),
    offersOf(viewer, proposal),
  ]);
  const response = proposal.responses.at(-1);
  return {
    key: `${proposal.fiscalYear}-${proposal.number}`,
    ward: { slug: proposal.ward.slug, name: proposal.ward.name },
    proposal: {
      fiscalYear: proposal.fiscalYear,
      number: proposal.number,
      title: proposal.title,
      body: proposal.body,
      wish: proposal.wish,
      displayName: proposal.displayName,
      together: proposal.coProposers.map(({ displayName }) => displayName),
      photos: proposal.photos.filter(({ shownAt }) => shownAt).map(({ id, alt }) => ({ id, alt })),
      receivedAt: proposal.receivedAt,
      landmark: proposal.landmark,
      channel: proposal.channel,
      town: proposal.town?.name ?? null,
      theme: proposal.theme?.name ?? null,
      office: proposal.office?.name ?? null,
      supportCount: proposal.supportCount,
      isPublished: proposal.publishedAt !== null,
      takesWords: takesWords(proposal),
      stage: publicStage(
        proposal,
        proposal.links.some((link) => !link.item.session.cancelledAt && !link.item.withdrawnAt),
      ),
    },
    steps: traceSteps(proposal, dayOf(viewer.now), "everybody", onward),
    said,
    related: relatedOf(proposal),
    ...doneAbout(proposal),
    response: response
      ? {
          status: response.status,
          text: response.text,
          reason: response.reason,
          office: response.office.name,
          publishedAt: response.publishedAt,
          // A promise of more is gone with the end of the matter.
          nextReportOn: proposal.nextReportOn ? dayFromColumn(proposal.nextReportOn) : null,
        }
      : null,
    earlierResponses: proposal.responses.slice(0, -1).map(({ id, status, text, reason, office, publishedAt }) => ({
      id,
      status,
      text,
      reason,
      office: office.name,
      publishedAt,
    })),
    help,
    /** An appeal was granted: the last answer is to be given again. */
    isOwedAgain: response !== undefined && proposal.answeredAt === null,
    talk,
    commentCount: proposal.commentCount,
    asksKind: proposal.ward.asksKind,
    viewer: {
      isSignedIn: viewer.accountId !== null,
      canSpeak: canSpeak(viewer, proposal.wardId) && proposal.publishedAt !== null && takesWords(proposal),
      hasSupported: support !== null,
      isStaff: isSecretariat(viewer, proposal.wardId) || isOfficeStaff(viewer, proposal.officeId),
      isFollowing: following > 0,
      canFollow:
        viewer.accountId !== null &&
        following === 0 &&
        proposal.publishedAt !== null &&
        !canReadAsProposer(viewer, proposal),
      canAppeal: canReadAsProposer(viewer, proposal) && isAppealOpen(proposal, dayOf(viewer.now)),
      hasAppealed:
        canReadAsProposer(viewer, proposal) &&
        proposal.appeals.some(({ subject, decidedAt }) => subject !== "comment" && !decidedAt),
      /** Photos of one's own that are not shown: still to be looked at, or kept off. */
      ownPhotos: canReadAsProposer(viewer, proposal)
        ? proposal.photos
            .filter(({ shownAt }) => !shownAt)
            .map(({ id, judgedAt }) => ({ id, isKeptOff: judgedAt !== null }))
        : [],
      hasWaitingRevision: canReadAsProposer(viewer, proposal) && proposal.revisions.length > 0,
      isTogether: proposal.coProposers.some(({ accountId }) => accountId === viewer.accountId),
      canWithdraw: canReadAsProposer(viewer, proposal) && !proposal.endedAt && !proposal.answeredAt,
    },
  };
}

/** 関係する提案, as far as everybody may read them. */
const relatedOf = (proposal: TracedProposal) =>
  [
    ...proposal.tiesFrom.map((tie) => ({ ...tie, other: tie.to })),
    ...proposal.tiesTo.map((tie) => ({ ...tie, other: tie.from })),
  ]
    .filter(({ kind, other }) => kind === "related" && other.publishedAt !== null)
    .map(({ id, reason, other }) => ({ id, reason, key: `${other.fiscalYear}-${other.number}`, title: other.title }));

/** Its proposer may still ask for another look at the last decision, and has not yet. */
function isAppealOpen(proposal: TracedProposal, today: Day): boolean {
  const about = appealableStep(proposal, proposal.steps, proposal.appeals);
  if (!about || today > appealUntil(about.step.at)) return false;
  return !proposal.appeals.some(({ subjectId }) => subjectId === about.step.id);
}

/** What its writer may do to it: the page of an act on one's own proposal. */
export async function ownProposal(viewer: Viewer, ref: ProposalRef) {
  const proposal = found(
    await db.proposal.findFirst({
      where: whereProposal(viewer, ref),
      include: { ward: true, revisions: { where: { settledAt: null }, take: 1 } },
    }),
  );
  allow(canReadAsProposer(viewer, proposal));
  const waiting = proposal.revisions[0];
  return {
    key: `${proposal.fiscalYear}-${proposal.number}`,
    ward: { slug: proposal.ward.slug, name: proposal.ward.name },
    title: proposal.title,
    body: proposal.body,
    wish: proposal.wish,
    landmark: proposal.landmark,
    revision: proposal.revision,
    /** What was sent to the desk and stands nowhere yet. */
    waiting: waiting
      ? { sentAt: waiting.madeAt, reason: waiting.reason, changes: changesAsked(proposal, waiting) }
      : null,
    isPublished: proposal.publishedAt !== null,
    isOver: proposal.endedAt !== null || proposal.answeredAt !== null,
  };
}
