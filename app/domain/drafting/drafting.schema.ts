import { z } from "zod";
import { choice, emailAddress, residentLine, revision } from "../../shared/fields.ts";
import { ProposalWords } from "../proposals/proposals.schema.ts";

export const partWords = {
  co_proposer: "一緒に提案する人",
  helper: "書くのを手伝う人（中間支援など）",
} as const;

export const SharedDraftInput = ProposalWords.extend({
  title: residentLine("件名", 60),
  revision,
  /** To be looked through for sending at once. */
  next: z.literal("sending").optional(),
});

export const SendDraftInput = z.object({ revision });

export const InviteInput = z.object({
  email: emailAddress,
  part: choice("役割", ["co_proposer", "helper"]),
});
