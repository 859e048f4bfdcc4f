import { db } from "../../db/client.server.ts";
import { allow } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ProposalRef } from "../proposals/scope.server.ts";
import { deskProposal } from "./desk-proposal.server.ts";

/** How opinions are taken on one proposal, for the desk that may change it. */
export async function deskDiscussion(viewer: Viewer, ref: ProposalRef) {
  const { ward, key, proposal, may } = await deskProposal(viewer, ref);
  allow(may.isDesk);
  const talk = await db.discussion.findFirst({ where: { proposalId: proposal.id } });
  return {
    ward,
    key,
    proposal: { number: proposal.number, title: proposal.title },
    talk: {
      isLocked: talk?.lockedAt != null,
      lockReason: talk?.lockReason ?? null,
      slowMinutes: talk?.slowMinutes ?? 0,
      isClosed: talk?.closedAt != null,
    },
  };
}
