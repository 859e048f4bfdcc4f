import type { Tx } from "../../db/client.server.ts";
import { canonicalHash } from "../../platform/canonical.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { Erratum, PublicMinutes } from "./minutes.content.ts";

type Version = { minutesId: string; number: number; content: PublicMinutes; errata: Erratum[] };

/** A version as readers will have it for good, with the hash of its public text, which the act writes down too. */
export async function storeVersion(
  tx: Tx,
  viewer: Viewer,
  { minutesId, number, content, errata }: Version,
): Promise<{ id: string; sha256: string }> {
  const sha256 = canonicalHash(content);
  const { id } = await tx.minutesVersion.create({
    data: {
      minutesId,
      number,
      content,
      sha256,
      errata,
      publishedAt: viewer.now,
      publishedById: viewer.accountId ?? "",
    },
    select: { id: true },
  });
  return { id, sha256 };
}
