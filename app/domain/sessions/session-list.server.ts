import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";

/** What a list of sittings shows. Drafts never come in here. */
export const sessionListSelect = {
  id: true,
  fiscalYear: true,
  number: true,
  ordinal: true,
  title: true,
  startsAt: true,
  endsAt: true,
  room: true,
  announcedAt: true,
  isEndKnown: true,
  openedAt: true,
  closedAt: true,
  cancelledAt: true,
  postponedAt: true,
  observerCap: true,
  observerNote: true,
  wardId: true,
  venue: { select: { name: true } },
  ward: { select: { slug: true, name: true } },
  minutes: {
    select: {
      versions: {
        where: { closure: null },
        select: { number: true, publishedAt: true },
        orderBy: { number: "desc" },
        take: 1,
      },
    },
  },
  items: { select: { number: true, label: true, title: true, closedAt: true }, orderBy: { position: "asc" } },
} satisfies Prisma.CouncilSessionSelect;

export type ListedSession = Prisma.CouncilSessionGetPayload<{ select: typeof sessionListSelect }>;

/** For the public: the titles of closed items are taken off before anything leaves here. */
export const withoutClosed = (session: ListedSession): ListedSession => ({
  ...session,
  items: session.items.map((item) => (item.closedAt ? { ...item, title: "非公開" } : item)),
});

export async function upcomingSessions(now: Date, take: number, wardId?: string): Promise<ListedSession[]> {
  const rows = await db.councilSession.findMany({
    where: {
      announcedAt: { not: null },
      cancelledAt: null,
      postponedAt: null,
      closedAt: null,
      endsAt: { gte: now },
      ...(wardId ? { wardId } : {}),
    },
    select: sessionListSelect,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take,
  });
  return rows.map(withoutClosed);
}

/** Sittings whose minutes were published last. */
export async function latestMinutes(take: number, wardId?: string): Promise<ListedSession[]> {
  const versions = await db.minutesVersion.findMany({
    where: {
      number: 1,
      minutes: { versions: { some: { closure: null } }, ...(wardId ? { session: { wardId } } : {}) },
    },
    orderBy: { publishedAt: "desc" },
    take,
    select: { minutes: { select: { session: { select: sessionListSelect } } } },
  });
  return versions.map((version) => withoutClosed(version.minutes.session));
}

export const sessionKey = (session: { fiscalYear: number | null; number: number | null }): string =>
  `${session.fiscalYear}-${session.number}`;
