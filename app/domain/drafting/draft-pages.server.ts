import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
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
      where: {
        sentAt: null,
        OR: [{ ownerId: accountId }, { invitations: { some: { accountId, endedAt: null } } }],
      },
      include: { ward: { select: { name: true } } },
      orderBy: { updatedAt: "desc" },
      take: 50,
    }),
    account.email && account.emailConfirmedAt
      ? db.draftInvitation.findMany({
          where: { email: account.email, acceptedAt: null, endedAt: null, draft: { sentAt: null } },
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
    isSent: draft.sentAt !== null,
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
