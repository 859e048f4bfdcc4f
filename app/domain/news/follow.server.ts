import type { Tx } from "../../db/client.server.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { mostFollows, type WideSubject } from "./follows.schema.ts";

type Wanted = { subject: WideSubject; subjectId: string };

/** お知らせを受け取る: of the ward, its council, a theme or a town in it. */
export function follow(viewer: Viewer, wardSlug: string, input: Wanted): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSignedIn(viewer));
    const accountId = viewer.accountId ?? "";
    await requireSubject(tx, ward.id, input);
    const mine = await tx.follow.count({ where: { accountId } });
    if (mine >= mostFollows) refuse("受け取るお知らせが多すぎます。要らないものをやめてから、加えてください。");
    const { count } = await tx.follow.createMany({
      data: [{ accountId, wardId: ward.id, ...input, followedAt: viewer.now }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await record(tx, viewer, {
      action: "news.followed",
      subjectId: input.subjectId,
      wardId: ward.id,
      details: { subject: input.subject },
    });
  });
}

async function requireSubject(tx: Tx, wardId: string, { subject, subjectId: id }: Wanted): Promise<void> {
  const counts: Record<WideSubject, () => Promise<number>> = {
    ward: async () => (id === wardId ? 1 : 0),
    council: () => tx.council.count({ where: { id, wardId } }),
    theme: () => tx.theme.count({ where: { id, retiredAt: null } }),
    town: () => tx.town.count({ where: { id, wardId } }),
  };
  found((await counts[subject]()) || null);
}
