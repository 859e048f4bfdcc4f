import type { Tx } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";

/** What is told to its own writer alone: others know nothing of words that are not on the site. */
const forItsWriter: ReadonlySet<NoticeKind> = new Set([
  "proposal-held",
  "proposal-revised",
  "proposal-not-revised",
  "proposal-masked",
]);

/** What goes by post, too, where that is wished for: an answer, an end, and that words stay off the site. */
const byPost: ReadonlySet<NoticeKind> = new Set(["proposal-answered", "proposal-ended", "proposal-held"]);

/**
 * A letter about one step of a proposal's line to whoever proposed it, or proposed what was merged into it, once their
 * address is confirmed: one each, however many of theirs went into it. For whoever wished for paper, the desk is to
 * post one.
 */
export async function tellProposer(
  tx: Tx,
  viewer: Viewer,
  proposal: { id: string; wardId: string },
  kind: NoticeKind,
  eventId: string,
): Promise<void> {
  const proposers = await tx.$queryRaw<{ accountId: string }[]>`
    WITH RECURSIVE line AS (
      SELECT ${proposal.id}::uuid AS id
      UNION SELECT t."fromId" FROM "ProposalTie" t JOIN line ON t."toId" = line.id
        WHERE t.kind = 'merged' AND NOT ${forItsWriter.has(kind)}::boolean),
    posted AS (
      UPDATE "Proposal" SET "letterDueAt" = ${viewer.now}
      WHERE id IN (SELECT id FROM line) AND "postalWantedAt" IS NOT NULL AND ${byPost.has(kind)}::boolean)
    SELECT DISTINCT p."accountId" FROM "Proposal" p JOIN line ON line.id = p.id
    WHERE p."accountId" IS NOT NULL AND p."confirmedAt" IS NOT NULL ORDER BY 1`;
  await sendNoticesLater(
    tx,
    viewer,
    proposers.map(({ accountId }) => ({
      kind,
      wardId: proposal.wardId,
      subjectId: proposal.id,
      eventId,
      accountId,
    })),
  );
}
