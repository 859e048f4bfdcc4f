import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";

/** Those whose proposals, or whose own merged into them, came onto an announced agenda, as far as they can be reached. */
export async function tellProposers(tx: Tx, viewer: Viewer, session: CouncilSession, proposalIds: string[]) {
  const proposals = await tx.$queryRaw<{ id: string; accountId: string }[]>`
    SELECT DISTINCT linked.id, p."accountId" FROM unnest(${proposalIds}::uuid[]) AS linked (id)
    JOIN "Proposal" p ON p.id = ANY (with_merged(linked.id))
    WHERE p."accountId" IS NOT NULL AND p."confirmedAt" IS NOT NULL ORDER BY 1, 2`;
  await sendNoticesLater(
    tx,
    viewer,
    proposals.map(({ id, accountId }) => ({
      kind: "proposal-on-agenda",
      wardId: session.wardId,
      subjectId: id,
      accountId,
    })),
  );
}
