import type { Tx } from "../../db/client.server.ts";
import type { Proposal } from "../../db/generated/client.ts";
import { isProblem, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { keyOfNumber } from "./ties.schema.ts";

/**
 * The proposal of the address and the one whose number was written, locked in one order whichever is which, so that two
 * clerks who tie the same two do not wait for each other. Refuses with `field` where there is no such number.
 */
export async function lockTwo(
  tx: Tx,
  viewer: Viewer,
  ref: ProposalRef,
  written: string,
  field: string,
): Promise<{ here: Proposal; there: Proposal }> {
  const fiscalYear = Number(ref.proposal.slice(0, 4));
  const other = { ward: ref.ward, proposal: keyOfNumber(written, fiscalYear) };
  if (other.proposal === ref.proposal)
    refuse("この提案そのものの番号です。ほかの提案の番号を入力してください。", field);
  if (other.proposal < ref.proposal) {
    const there = await lockOther(tx, viewer, other, field);
    return { there, here: await lockProposal(tx, viewer, ref) };
  }
  const here = await lockProposal(tx, viewer, ref);
  return { here, there: await lockOther(tx, viewer, other, field) };
}

async function lockOther(tx: Tx, viewer: Viewer, ref: ProposalRef, field: string): Promise<Proposal> {
  try {
    return await lockProposal(tx, viewer, ref);
  } catch (error) {
    if (isProblem(error) && error.kind === "not-found")
      refuse("その番号の提案はありません。番号と年度を確かめてください。", field);
    throw error;
  }
}
