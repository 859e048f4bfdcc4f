import type { z } from "zod";
import type { Paper } from "../../db/generated/client.ts";
import { type Difference, refuse, refuseStale } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireState, sessionState } from "../sessions/sessions.policy.ts";
import { tellOfChange } from "../sessions/tell-of-change.server.ts";
import { lockPaper, type PaperRef } from "./locked-paper.server.ts";
import { nextLabel, withFormer } from "./paper-labels.rules.ts";
import { audienceWords, type CorrectPaperInput } from "./papers.schema.ts";

type Input = z.infer<typeof CorrectPaperInput>;

const reach = { open: 2, members: 1, closed: 0 } as const;

/**
 * The name of a paper that was handed out, or fewer people who may see it: at once, all its versions with it,
 * and told with the reason. Nothing handed to few is opened to more; that is a new paper.
 */
export function correctPaper(viewer: Viewer, ref: PaperRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, paper } = await lockPaper(tx, viewer, ref);
    requireState(session, "announced", "open", "closed", "cancelled", "postponed");
    refuseStale(input.revision, paper.revision, differencesOf(paper, input));
    if (reach[input.audience] > reach[paper.audience]) {
      refuse(
        sessionState(session) === "closed"
          ? "見られる人は広げられません。公開するときは、会議を再開してから、公開する資料として加えてください。"
          : "見られる人は広げられません。公開する資料として、もう一度加えてください。",
        "audience",
      );
    }
    const isNarrowed = input.audience !== paper.audience;
    const closedGround = input.audience === "closed" ? (input.closedGround ?? null) : null;
    if (!isNarrowed && input.title === paper.title && closedGround === paper.closedGround)
      refuse("変わったところがありません。直すところを直してください。", "title");
    const others = await tx.paper.findMany({ where: { sessionId: session.id, id: { not: paper.id } } });
    const place = { kind: paper.kind, itemId: paper.itemId, audience: input.audience };
    await tx.paper.update({
      where: { id: paper.id },
      data: {
        title: input.title,
        audience: input.audience,
        closedGround,
        revision: { increment: 1 },
        // Out of the open numbers, like every paper that is not open.
        ...(paper.audience === "open" && isNarrowed
          ? { label: nextLabel(withFormer(others), place), formerLabel: paper.label }
          : {}),
      },
      select: { id: true },
    });
    const what = sentenceOf(paper, input, isNarrowed);
    if (what) await tellOfChange(tx, viewer, session, what, input.reason);
    await record(tx, viewer, {
      action: "paper.corrected",
      subjectId: paper.id,
      wardId: session.wardId,
      details: { sessionId: session.id, audience: input.audience, isNarrowed },
    });
  });
}

/** Only of what everybody saw, and without its name, which may be what had to go. */
function sentenceOf(paper: Paper, input: Input, isNarrowed: boolean): string | null {
  if (paper.audience !== "open") return null;
  return isNarrowed
    ? `${paper.label}を「${audienceWords[input.audience]}」にしました。`
    : `${paper.label}の名称を訂正しました。`;
}

const differencesOf = (paper: Paper, input: Input): Difference[] => [
  { label: "資料の名称", stored: paper.title, typed: input.title },
  { label: "見られる人", stored: audienceWords[paper.audience], typed: audienceWords[input.audience] },
];
