import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import { noId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { takesOpinions } from "../agenda/agenda.schema.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { byLabel } from "../papers/paper-labels.rules.ts";
import { shownPaper, versionSelect } from "../papers/shown-paper.ts";
import { changeInWords, changeSelect } from "../sessions/change-in-words.ts";
import { sessionListSelect } from "../sessions/session-list.server.ts";

/** Announced sittings not over yet, with papers and what one answered: for members of a term and advisers of a ward. */
export async function sittingsAhead(viewer: Viewer, of: Prisma.CouncilSessionWhereInput, memberId: string | null) {
  const own = memberId ?? noId;
  const rows = await db.councilSession.findMany({
    where: {
      ...of,
      announcedAt: { not: null },
      closedAt: null,
      cancelledAt: null,
      OR: [{ endsAt: { gte: viewer.now } }, { openedAt: { not: null } }, { postponedAt: { not: null } }],
    },
    select: {
      ...sessionListSelect,
      items: {
        select: {
          number: true,
          label: true,
          title: true,
          closedAt: true,
          withdrawnAt: true,
          kind: true,
          opinions: { where: { memberId: own } },
        },
        orderBy: { position: "asc" },
      },
      rules: true,
      postponeReason: true,
      repliesDueOn: true,
      opinionsDueAt: true,
      onlineMode: true,
      changes: { select: changeSelect, orderBy: { at: "asc" } },
      seen: { where: { accountId: viewer.accountId ?? noId }, select: { seenAt: true } },
      replies: { where: { memberId: own }, select: { answer: true } },
      papers: {
        where: memberId ? {} : { audience: { not: "closed" } },
        select: {
          id: true,
          label: true,
          title: true,
          audience: true,
          handing: true,
          item: { select: { number: true } },
          versions: {
            select: {
              ...versionSelect,
              reads: { where: { accountId: viewer.accountId ?? noId }, select: { readAt: true } },
            },
            orderBy: { number: "desc" },
            take: 1,
          },
        },
        orderBy: { position: "asc" },
      },
    },
    orderBy: { startsAt: "asc" },
    take: 6,
  });
  return rows.map(({ replies, repliesDueOn, items, papers, rules, changes, seen, ...row }) => ({
    ...row,
    news: newsSince(seen[0]?.seenAt ?? row.announcedAt ?? viewer.now, changes.map(changeInWords), papers),
    papers: papers
      .map((paper) => ({
        ...shownPaper(paper),
        item: paper.item?.number ?? null,
        isRead: paper.versions[0]?.reads[0] !== undefined,
      }))
      .toSorted(byLabel),
    items: items.map(({ opinions, kind, ...item }) => ({
      ...item,
      takesOpinion: takesOpinions(kind) && !item.withdrawnAt,
      hasOpinion: opinions.length > 0,
    })),
    isOpen: row.openedAt !== null,
    isMember: memberId !== null && !isDialogue({ rules }),
    repliesDueOn: dayFromColumn(repliesDueOn),
    answer: replies[0]?.answer ?? null,
  }));
}

type Change = { at: Date; what: string; reason: string };
type Changed = { label: string; title: string; versions: { number: number; addedAt: Date; reason: string | null }[] };

/** What changed since then, in the order it did: date and place, items, papers added and replaced. */
function newsSince(since: Date, changes: Change[], papers: Changed[]) {
  const ofPapers = papers.flatMap(({ label, title, versions: [latest] }) =>
    latest
      ? [
          {
            at: latest.addedAt,
            what: latest.number > 1 ? `${label}「${title}」を差し替えました。` : `${label}「${title}」を加えました。`,
            reason: latest.reason ?? "",
          },
        ]
      : [],
  );
  return [...changes, ...ofPapers].filter(({ at }) => at > since).toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
