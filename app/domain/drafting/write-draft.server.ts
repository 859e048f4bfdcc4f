import type { z } from "zod";
import { found, refuseStale } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SharedDraftInput } from "./drafting.schema.ts";
import { type DraftRef, lockDraft } from "./locked-draft.server.ts";

/** Whoever writes the draft, helpers among them, stores it; what another stored meanwhile is shown first. */
export function writeDraft(viewer: Viewer, ref: DraftRef, input: z.infer<typeof SharedDraftInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { draft } = await lockDraft(tx, viewer, ref);
    const town =
      input.town === "ward"
        ? null
        : found(await tx.town.findFirst({ where: { id: input.town, wardId: draft.wardId } }));
    const stored = await tx.town.findFirst({ where: { id: draft.townId ?? noId } });
    refuseStale(input.revision, draft.revision, [
      { label: "件名", stored: draft.title, typed: input.title },
      { label: "困っていること", stored: draft.body, typed: input.body },
      { label: "こうなるとよい", stored: draft.wish, typed: input.wish },
      { label: "町名", stored: stored?.name ?? "", typed: town?.name ?? "" },
      { label: "目印", stored: draft.landmark, typed: input.landmark },
      { label: "サイトへの掲載", stored: shownAs(draft.isWardOnly), typed: shownAs(input.publication === "ward-only") },
    ]);
    await tx.sharedDraft.update({
      where: { id: draft.id },
      data: {
        title: input.title,
        body: input.body,
        wish: input.wish,
        townId: town?.id ?? null,
        landmark: input.landmark,
        isWardOnly: input.publication === "ward-only",
        revision: { increment: 1 },
        updatedAt: viewer.now,
        updatedById: viewer.accountId ?? "",
      },
      select: { id: true },
    });
    await record(tx, viewer, { action: "draft.written", subjectId: draft.id, wardId: draft.wardId, details: {} });
  });
}

const shownAs = (isWardOnly: boolean): string => (isWardOnly ? "載せない" : "載せる");
