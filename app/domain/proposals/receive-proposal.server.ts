import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { takeInPhotos } from "./add-photos.server.ts";
import type { ProposalWords } from "./proposals.schema.ts";
import { type Sender, takeInWords } from "./take-in-words.server.ts";

/**
 * Takes in a resident's words and numbers them. Without an account the address is asked
 * for and confirmed afterwards; unconfirmed words reach the desk all the same. Photos chosen with the draft go along.
 * @returns the proposal's id and the code to look it up by
 */
export async function receiveProposal(
  viewer: Viewer,
  wardSlug: string,
  words: ProposalWords,
  sender: Sender,
  draftId?: string,
) {
  await limitTries(viewer, "write", viewer.accountId ?? sender.email ?? "");
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    const received = await takeInWords(tx, viewer, ward, words, sender);
    if (draftId) await takeInPhotos(tx, viewer, received.id, draftId);
    await record(tx, viewer, {
      action: "proposal.received",
      subjectId: received.id,
      wardId: ward.id,
      details: { channel: "web", wardOnly: words.publication === "ward-only" },
    });
    return received;
  });
}
