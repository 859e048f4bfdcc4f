import { db, type Tx } from "../../db/client.server.ts";

/** Bytes that nothing shows any more, of papers taken off a draft and photos not sent; what was stored since may be on its way. */
export const forgetFiles = (before: Date, from: Tx = db) =>
  from.storedFile.deleteMany({
    where: {
      versions: { none: {} },
      photos: { none: {} },
      ofDrafts: { none: {} },
      ofProposals: { none: {} },
      storedAt: { lt: before },
    },
  });
