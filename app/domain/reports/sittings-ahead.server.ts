import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import { noId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { takesOpinions } from "../agenda/agenda.schema.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { byLabel } from "../papers/paper-labels.rules.ts";
import { shownPaper, versionSelect } from "../papers/shown-paper.ts";
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
      OR: [{ endsAt: { gte: viewer.now } }, { postponedAt: { not: null } }],
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
          versions: { select: versionSelect, orderBy: { number: "desc" }, take: 1 },
        },
        orderBy: { position: "asc" },
      },
    },
    orderBy: { startsAt: "asc" },
    take: 2,
  });
  return rows.map(({ replies, repliesDueOn, items, papers, rules, ...row }) => ({
    ...row,
    papers: papers.map((paper) => ({ ...shownPaper(paper), item: paper.item?.number ?? null })).toSorted(byLabel),
    items: items.map(({ opinions, kind, ...item }) => ({
      ...item,
      takesOpinion: takesOpinions(kind) && !item.withdrawnAt,
      hasOpinion: opinions.length > 0,
    })),
    isMember: memberId !== null && !isDialogue({ rules }),
    repliesDueOn: dayFromColumn(repliesDueOn),
    answer: replies[0]?.answer ?? null,
  }));
}
