import { db } from "../../db/client.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** What somebody follows, in words. A proposal that is off the site is named by nothing of it. */
async function followsOf(accountId: string) {
  const rows = await db.follow.findMany({
    where: { accountId },
    orderBy: [{ ward: { position: "asc" } }, { followedAt: "asc" }, { id: "asc" }],
    include: { ward: { select: { slug: true, name: true } } },
  });
  const idsOf = (subject: string) => rows.filter((row) => row.subject === subject).map(({ subjectId }) => subjectId);
  const [councils, themes, towns, proposals] = await Promise.all([
    db.council.findMany({ where: { id: { in: idsOf("council") } }, select: { id: true, name: true } }),
    db.theme.findMany({ where: { id: { in: idsOf("theme") } }, select: { id: true, name: true } }),
    db.town.findMany({ where: { id: { in: idsOf("town") } }, select: { id: true, name: true } }),
    db.proposal.findMany({
      where: { id: { in: idsOf("proposal") }, publishedAt: { not: null } },
      select: { id: true, title: true },
    }),
  ]);
  const names = new Map(
    [...councils, ...themes, ...towns, ...proposals.map(({ id, title }) => ({ id, name: `「${title}」` }))].map(
      ({ id, name }) => [id, name],
    ),
  );
  return rows.map(({ id, subject, subjectId, ward }) => ({
    id,
    subject,
    ward: ward.name,
    name: subject === "ward" ? `${ward.name}のすべて` : (names.get(subjectId) ?? "掲載を終えた提案"),
  }));
}

export async function myFollows(viewer: Viewer) {
  allow(isSignedIn(viewer));
  const id = viewer.accountId ?? "";
  const account = await db.account.findFirstOrThrow({
    where: { id },
    select: { mailPace: true, quietFrom: true, quietUntil: true },
  });
  return { ...account, follows: await followsOf(id) };
}

/** The page behind the link of a letter: nothing of the account but what it follows. */
export async function followsByLink(viewer: Viewer, secret: string) {
  const token = found(
    await db.accountToken.findFirst({
      where: { purpose: "leave", secretHash: sha256(secret), expiresAt: { gt: viewer.now } },
      include: { account: { select: { mailPace: true, deletedAt: true } } },
    }),
  );
  if (token.account.deletedAt) found(null);
  return { isOff: token.account.mailPace === "none", follows: await followsOf(token.accountId) };
}

/** What there is to follow in a ward. */
export async function followChoices(viewer: Viewer, wardSlug: string) {
  const ward = await wardBySlug(wardSlug);
  allow(isSignedIn(viewer));
  const [councils, themes, towns] = await Promise.all([
    db.council.findMany({ where: { wardId: ward.id }, select: { id: true, name: true } }),
    db.theme.findMany({ where: { retiredAt: null }, orderBy: { position: "asc" }, select: { id: true, name: true } }),
    db.town.findMany({ where: { wardId: ward.id }, orderBy: { sortKey: "asc" }, select: { id: true, name: true } }),
  ]);
  return {
    ward: { slug: ward.slug, name: ward.name },
    choices: [
      { value: `ward:${ward.id}`, label: `${ward.name}のすべて（新しい提案・区の回答・会議・会議録）` },
      ...councils.map(({ id, name }) => ({ value: `council:${id}`, label: `${name}の会議と会議録` })),
      ...themes.map(({ id, name }) => ({ value: `theme:${id}`, label: `テーマ「${name}」の提案と議題` })),
      ...towns.map(({ id, name }) => ({ value: `town:${id}`, label: `${name}の提案` })),
    ],
  };
}
