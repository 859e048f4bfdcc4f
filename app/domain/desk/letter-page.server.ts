import { dayOf } from "../../shared/dates.ts";
import { allow } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ProposalRef } from "../proposals/scope.server.ts";
import { receiptById, receiptStanding } from "../reports/receipt-page.server.ts";
import { deskProposal } from "./desk-proposal.server.ts";

/** The answer as a letter on paper: what stands on the status page of the matter itself, in the form of a letter. */
export async function letterPage(viewer: Viewer, ref: ProposalRef) {
  const { ward, key, proposal, may, approvals, published } = await deskProposal(viewer, ref);
  allow(may.isDesk);
  const receipt = await receiptById(proposal.id);
  const own = receipt ? (await receiptStanding(receipt)).find(({ isSelf }) => isSelf) : undefined;
  return {
    ward,
    key,
    title: proposal.title,
    receivedAt: proposal.receivedAt,
    own: own ?? null,
    /** The number under which this very answer was decided, where it was written down. */
    documentNumber:
      approvals.findLast(({ subjectId, documentNumber }) => documentNumber && subjectId === published[0]?.id)
        ?.documentNumber ?? null,
    contact: proposal.contact,
    dueAt: proposal.letterDueAt?.toISOString() ?? null,
    today: dayOf(viewer.now),
  };
}
