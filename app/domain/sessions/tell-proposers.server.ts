import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";

/** Those whose proposals came onto an announced agenda, as far as they can be reached. */
export async function tellProposers(tx: Tx, viewer: Viewer, session: CouncilSession, proposalIds: string[]) {
  const proposals = await tx.proposal.findMany({
    where: { id: { in: proposalIds }, accountId: { not: null }, confirmedAt: { not: null } },
    select: { id: true, accountId: true },
  });
  await sendNoticesLater(
    tx,
    viewer,
    proposals.map(({ id, accountId }) => ({
      kind: "proposal-on-agenda",
      wardId: session.wardId,
      subjectId: id,
      accountId: accountId ?? "",
    })),
  );
}
