import { allow, refuse } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { mostFollows } from "./follows.schema.ts";

/** お知らせを受け取る, of one published proposal, by its own address. */
export function followProposal(viewer: Viewer, ref: ProposalRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSignedIn(viewer) && proposal.publishedAt !== null);
    const mine = await tx.follow.count({ where: { accountId: viewer.accountId ?? "" } });
    if (mine >= mostFollows) refuse("受け取るお知らせが多すぎます。要らないものをやめてから、加えてください。");
    const { count } = await tx.follow.createMany({
      data: [
        {
          accountId: viewer.accountId ?? "",
          wardId: proposal.wardId,
          subject: "proposal",
          subjectId: proposal.id,
          followedAt: viewer.now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await record(tx, viewer, {
      action: "news.proposal-followed",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}
