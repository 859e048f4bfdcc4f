import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import { personalHints } from "../../shared/personal-data.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { similarProposals } from "../proposals/similar-proposals.server.ts";
import { type DraftRef, writerOf } from "./locked-draft.server.ts";

const people = { orderBy: [{ invitedAt: "asc" as const }, { id: "asc" as const }] };

/** Drafts one writes with others, and those one is asked to write along. */
export async function sharedDrafts(viewer: Viewer) {
  allow(isSignedIn(viewer));
  const accountId = viewer.accountId ?? noId;
  const account = await db.account.findFirstOrThrow({
    where: { id: accountId },
    select: { email: true, emailConfirmedAt: true },
  });
  const [own, invited] = await Promise.all([
    db.sharedDraft.findMany({
      where: { OR: [{ ownerId: accountId }, { invitations: { some: { accountId, endedAt: null } } }] },
      include: { ward: { select: { name: true } } },
      orderBy: { updatedAt: "desc" },
      take: 50,
    }),
    account.email && account.emailConfirmedAt
      ? db.draftInvitation.findMany({
          where: { email: account.email, acceptedAt: null, endedAt: null },
          include: {
            draft: { include: { ward: { select: { name: true } }, owner: { select: { displayName: true } } } },
          },
          orderBy: { invitedAt: "desc" },
          take: 50,
        })
      : Promise.resolve([]),
  ]);
  return {
    drafts: own.map(({ id, title, updatedAt, ward, ownerId }) => ({
      id,
      title,
      updatedAt,
      ward: ward.name,
      isOwner: ownerId === accountId,
    })),
    // Only that somebody asks, and of what: the words are read once one agreed.
    invited: invited.map(({ id, part, draft }) => ({
      id,
      part,
      by: draft.owner.displayName,
      title: draft.title,
      ward: draft.ward.name,
    })),
  };
}

/** One draft as its writers see it. */
export async function draftPage(viewer: Viewer, ref: DraftRef) {
  allow(isSignedIn(viewer));
  const draft = found(
    await db.sharedDraft.findFirst({
      where: { id: ref.draft },
      include: {
        ward: { include: { towns: { orderBy: { sortKey: "asc" }, select: { id: true, name: true } } } },
        updatedBy: { select: { displayName: true } },
        owner: { select: { displayName: true } },
        invitations: { ...people, where: { endedAt: null }, include: { account: { select: { displayName: true } } } },
        _count: { select: { invitations: { where: { declinedAt: { not: null } } } } },
      },
    }),
  );
  const writer = found(writerOf(viewer, draft));
  return {
    id: draft.id,
    writer,
    ward: { slug: draft.ward.slug, name: draft.ward.name },
    towns: draft.ward.towns,
    owner: draft.owner.displayName,
    words: {
      title: draft.title,
      body: draft.body,
      wish: draft.wish,
      town: draft.townId ?? "ward",
      landmark: draft.landmark,
      publication: draft.isWardOnly ? "ward-only" : "public",
    },
    revision: draft.revision,
    updatedAt: draft.updatedAt,
    updatedBy: draft.updatedBy.displayName,
    declined: draft._count.invitations,
    people: draft.invitations.map(({ id, email, part, account, accountId }) => ({
      id,
      part,
      name: account?.displayName ?? null,
      // An address is its owner's and the one's who wrote it down.
      email: writer === "owner" ? email : null,
      isSelf: accountId !== null && accountId === viewer.accountId,
    })),
  };
}

/** How many ask the viewer to write along. */
export async function invitationsWaiting(viewer: Viewer): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM "DraftInvitation" i JOIN "Account" a ON a.email = i.email AND a."emailConfirmedAt" IS NOT NULL
    WHERE a.id = ${viewer.accountId}::uuid AND i."acceptedAt" IS NULL AND i."endedAt" IS NULL`;
  return Number(row?.count ?? 0);
}

/** What the owner is about to send: the words as stored, what looks personal in them, and what is like them. */
export async function draftToSend(viewer: Viewer, ref: DraftRef) {
  const page = await draftPage(viewer, ref);
  allow(page.writer === "owner");
  const { title, body, wish, landmark, town, publication } = page.words;
  return {
    ...page,
    town: page.towns.find(({ id }) => id === town)?.name ?? null,
    hints: personalHints([title, body, wish, landmark].join("\n")),
    similar:
      publication === "public"
        ? await similarProposals(page.ward.slug, { title, body, townId: town === "ward" ? null : town })
        : [],
  };
}
