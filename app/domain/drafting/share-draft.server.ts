import { allow, found } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { ProposalWords } from "../proposals/proposals.schema.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** What somebody signed in has begun to write becomes a draft that others can be asked to write along. */
export async function shareDraft(
  viewer: Viewer,
  wardSlug: string,
  words: ProposalWords & { title: string },
): Promise<{ id: string }> {
  if (viewer.accountId) await limitTries(viewer, "write", viewer.accountId);
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSignedIn(viewer));
    const town =
      words.town === "ward" ? null : found(await tx.town.findFirst({ where: { id: words.town, wardId: ward.id } }));
    const draft = await tx.sharedDraft.create({
      data: {
        wardId: ward.id,
        ownerId: viewer.accountId ?? "",
        title: words.title,
        body: words.body,
        wish: words.wish,
        townId: town?.id ?? null,
        landmark: words.landmark,
        isWardOnly: words.publication === "ward-only",
        updatedAt: viewer.now,
        updatedById: viewer.accountId ?? "",
      },
      select: { id: true },
    });
    await record(tx, viewer, { action: "draft.shared", subjectId: draft.id, wardId: ward.id, details: {} });
    return draft;
  });
}
