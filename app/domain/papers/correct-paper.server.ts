import type { z } from "zod";
import type { Paper } from "../../db/generated/client.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { tellOfChange } from "../sessions/tell-of-change.server.ts";
import { lockPaper, type PaperRef } from "./locked-paper.server.ts";
import { nextLabel } from "./paper-labels.rules.ts";
import { audienceWords, type CorrectPaperInput } from "./papers.schema.ts";

const reach = { open: 2, members: 1, closed: 0 } as const;

/**
 * The name of a paper that was handed out, or fewer people who may see it: at once, all its versions with it,
 * and told with the reason. Nothing handed to few is opened to more; that is a new paper.
 */
export function correctPaper(viewer: Viewer, ref: PaperRef, input: z.infer<typeof CorrectPaperInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, paper } = await lockPaper(tx, viewer, ref);
    requireState(session, "announced", "open", "closed");
    const isNarrowed = input.audience !== paper.audience;
    if (reach[input.audience] > reach[paper.audience])
      refuse("見られる人は広げられません。公開する資料として、もう一度加えてください。", "audience");
    if (!isNarrowed && input.title === paper.title)
      refuse("変わったところがありません。直すところを直してください。", "title");
    const others = await tx.paper.findMany({ where: { sessionId: session.id, id: { not: paper.id } } });
    const place = { kind: paper.kind, itemId: paper.itemId, audience: input.audience };
    await tx.paper.update({
      where: { id: paper.id },
      data: {
        title: input.title,
        audience: input.audience,
        closedGround: input.audience === "closed" ? (input.closedGround ?? null) : null,
        // Out of the open numbers, like every paper that is not open.
        ...(paper.audience === "open" && isNarrowed ? { label: nextLabel(others, place) } : {}),
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

/** Only of what everybody saw: of the rest the page of the sitting says nothing. */
function sentenceOf(paper: Paper, input: z.infer<typeof CorrectPaperInput>, isNarrowed: boolean): string | null {
  if (paper.audience !== "open") return null;
  if (isNarrowed) return `${paper.label}を「${audienceWords[input.audience]}」にしました。`;
  return `${paper.label}の名称を「${input.title}」に直しました。`;
}
