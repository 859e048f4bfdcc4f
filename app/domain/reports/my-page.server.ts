import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { dayFromColumn, dayOf, dayToColumn } from "../../shared/dates.ts";
import { allow } from "../../shared/errors.ts";
import { holds, isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { tieToBreak, voteFor } from "../ballots/may-vote.server.ts";
import { sittingsOfMember } from "../councils/body.ts";
import { flowOf } from "../councils/confirmation-flows.ts";
import { isInOffice } from "../councils/in-office.ts";
import { readRules } from "../councils/rules.schema.ts";
import { invitationsWaiting } from "../drafting/draft-pages.server.ts";
import { chairOf } from "../minutes/chair-of.server.ts";
import { draftState } from "../minutes/draft-state.server.ts";
import { ownOffers } from "../offers/offer-lists.server.ts";
import { nextPromise } from "../proposals/next-promise.ts";
import { listSelect, stageOf } from "../proposals/stage-where.server.ts";
import { mergedInto } from "../ties/merged-into.server.ts";
import { bureauWork } from "./bureau-work.server.ts";
import { reportAsked } from "./report-asked.server.ts";
import { sittingsAhead } from "./sittings-ahead.server.ts";

/** マイページ: for a member the next sitting comes first, for a resident the ward's answers and their proposals. */
export async function myPage(viewer: Viewer) {
  allow(isSignedIn(viewer));
  const accountId = viewer.accountId ?? "";
  const wardIds = [...new Set(viewer.grants.flatMap((g) => (g.wardId ? [g.wardId] : [])))];
  const [members, proposals, wards, drafts] = await Promise.all([
    db.member.findMany({
      where: { accountId },
      include: { term: { include: { council: true } }, subcommittees: true },
      orderBy: { startsOn: "desc" },
    }),
    db.proposal.findMany({
      where: { OR: [{ accountId }, { coProposers: { some: { accountId } } }] },
      select: { ...listSelect, publishBy: true, officeBy: true, answerReadAt: true, accountId: true },
      orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
      take: 20,
    }),
    db.ward.findMany({ where: { id: { in: wardIds } }, orderBy: { position: "asc" } }),
    db.proposalDraft.findMany({
      where: { accountId },
      select: { fields: true, ward: { select: { slug: true, name: true } } },
      orderBy: { updatedAt: "desc" },
      take: 5,
    }),
  ]);
  const today = dayOf(viewer.now);
  // Whoever is out of office sees that, and nothing of the sittings to come.
  const member = members.find((candidate) => isInOffice(candidate, today)) ?? members[0];
  const isServing = member !== undefined && isInOffice(member, today);
  const adviserOf = wards.filter((ward) => holds(viewer, "adviser", ward.id)).map((ward) => ward.id);
  const called = member ? sittingsOfMember({ termId: member.termId, places: member.subcommittees }) : {};
  const sessions = isServing
    ? await sittingsAhead(viewer, called, member.id)
    : await sittingsAhead(viewer, { wardId: { in: adviserOf } }, null);
  const goesOn = await mergedInto(proposals.flatMap(({ id, ending }) => (ending === "merged" ? [id] : [])));
  return {
    displayName: viewer.displayName,
    member: member
      ? {
          name: member.name,
          ended: member.endedOn ? { on: dayFromColumn(member.endedOn), reason: member.endReason ?? "" } : null,
          council: member.term.council.name,
        }
      : null,
    isAdviser: adviserOf.length > 0,
    sessions,
    openVote: isServing ? await voteFor(member.id, viewer.now) : null,
    tie: isServing ? await tieToBreak(member.id) : null,
    report: isServing ? await reportAsked(member, today) : null,
    minutes: isServing ? await minutesToCheck(called, member.id, today) : [],
    answers: proposals
      .filter((p) => p.answeredAt && !p.answerReadAt && p.accountId === accountId)
      .map(({ id, title, ...p }) => ({ id, title, href: hrefOf(p) })),
    proposals: proposals.map(({ accountId: _, ...p }) => ({
      ...p,
      stage: stageOf(p),
      next: nextPromise(p),
      goesOn: goesOn.get(p.id) ?? null,
    })),
    invited: await invitationsWaiting(viewer),
    offers: await ownOffers(viewer),
    drafts: drafts.flatMap(({ fields, ward }) => {
      const { words } = fields as { words?: { body: string } };
      return words ? [{ body: words.body, ward: ward.name, href: `/wards/${ward.slug}/proposals/new` }] : [];
    }),
    desks: wards
      .filter((ward) =>
        viewer.grants.some((g) => g.wardId === ward.id && ["secretariat", "manager", "office"].includes(g.role)),
      )
      .map(({ slug, name }) => ({ slug, name })),
    homes: wards.map(({ slug, name }) => ({ slug, name })),
    bureaus: holds(viewer, "bureau") ? await bureauWork(viewer) : [],
    isAdmin: viewer.grants.some((g) => g.role === "admin"),
  };
}

const hrefOf = (p: { ward: { slug: string }; fiscalYear: number; number: number }) =>
  `/wards/${p.ward.slug}/proposals/${p.fiscalYear}-${p.number}`;

async function minutesToCheck(called: Prisma.CouncilSessionWhereInput, memberId: string, today: string) {
  const rows = await db.minutes.findMany({
    where: { session: called, confirmRequestedAt: { not: null }, approvedAt: null },
    select: {
      confirmBy: true,
      session: {
        select: {
          rules: true,
          id: true,
          signers: { where: { memberId }, select: { signedHash: true } },
          termId: true,
          subcommitteeId: true,
          startsAt: true,
          ordinal: true,
          title: true,
          fiscalYear: true,
          number: true,
          ward: { select: { slug: true } },
        },
      },
    },
  });
  const chairs = await Promise.all(rows.map(({ session }) => chairOf(db, session)));
  const isToSign = await Promise.all(rows.map(({ session }) => hasToSign(session.id, session.signers[0])));
  return rows.map(({ confirmBy, session }, index) => {
    const by = confirmBy ? dayFromColumn(confirmBy) : null;
    const flow = flowOf(readRules(session.rules));
    const isOver = by !== null && (dayToColumn(today) > dayToColumn(by) || !flow.hasWindow);
    return {
      title: `第${session.ordinal}回${session.title}`,
      confirmBy: by,
      isToApprove: flow.byChair && chairs[index]?.id === memberId && isOver,
      isToSign: isToSign[index] === true,
      href: `/wards/${session.ward.slug}/sessions/${session.fiscalYear}-${session.number}/confirmation`,
    };
  });
}

/** Named for it, and not yet behind the words as they are now. */
async function hasToSign(sessionId: string, signer: { signedHash: string | null } | undefined): Promise<boolean> {
  if (!signer?.signedHash) return signer !== undefined;
  const session = await db.councilSession.findUniqueOrThrow({ where: { id: sessionId } });
  return (await draftState(db, session)).hash !== signer.signedHash;
}
