import { dayOf } from "../../shared/dates.ts";
import { allow } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ProposalRef } from "../proposals/scope.server.ts";
import { receiptById, receiptStanding } from "../reports/receipt-page.server.ts";
import { deskProposal } from "./desk-proposal.server.ts";

/** The answer as a letter on paper: what stands on the status page of the matter itself, in the form of a letter. */
export async function letterPage(viewer: Viewer, ref: ProposalRef) {
  const { ward, key, proposal, may, approvals } = await deskProposal(viewer, ref);
  allow(may.isDesk);
  const receipt = await receiptById(proposal.id);
  const own = receipt ? (await receiptStanding(receipt)).find(({ isSelf }) => isSelf) : undefined;
  return {
    ward,
    key,
    name: proposal.displayName,
    title: proposal.title,
    receivedAt: proposal.receivedAt,
    own: own ?? null,
    /** The number of the last 決裁 of an answer, where it was written down. */
    documentNumber: approvals.findLast(({ documentNumber }) => documentNumber)?.documentNumber ?? null,
    contact: proposal.contact,
    isDue: proposal.letterDueOn !== null,
    today: dayOf(viewer.now),
  };
}
