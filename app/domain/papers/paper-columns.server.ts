import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { Rendered } from "../rendering/rendered.server.ts";
import type { PapersInput } from "./papers.schema.ts";
import type { TakenFile } from "./taken-files.server.ts";

type Input = z.input<typeof PapersInput>;

/** A file as it is kept. */
export const stored = ({ sha256, bytes, type, pages, authors, list }: TakenFile) => ({
  ...{ sha256, bytes, type },
  ...{ pages, authors, list },
});

/** Where a paper belongs and who may see it, as columns. */
export function placeOf(input: Pick<Input, "itemId" | "kind" | "handing" | "audience" | "closedGround">) {
  return {
    itemId: input.itemId ?? null,
    kind: input.kind ?? ("main" as const),
    handing: input.handing ?? ("beforehand" as const),
    audience: input.audience,
    closedGround: input.audience === "closed" ? (input.closedGround ?? null) : null,
  };
}

/** A version of a paper, as columns. */
export function versionOf(
  viewer: Viewer,
  content: { body: string; file: TakenFile | null } & Rendered,
  alt: string | undefined,
  number = 1,
) {
  return {
    number,
    body: content.body,
    html: content.html,
    htmlBy: content.htmlBy,
    sha256: content.file?.sha256 ?? null,
    fileName: content.file?.name ?? null,
    alt: content.file?.isImage ? (alt ?? "") : "",
    addedAt: viewer.now,
    addedById: viewer.accountId,
  };
}

/** An item of this sitting; the papers of a closed one cannot be open. */
export async function requireOpenItem(
  tx: Tx,
  sessionId: string,
  input: Pick<Input, "itemId" | "audience">,
): Promise<void> {
  if (!input.itemId) return;
  const item = found(await tx.agendaItem.findFirst({ where: { id: input.itemId, sessionId } }));
  if (item.closedAt && input.audience === "open")
    refuse("非公開の議題の資料は、公開にできません。見られる人を選び直してください。", "audience");
}
