import { db } from "../../db/client.server.ts";

/** The themes there are to choose from, in their order. */
export const openThemes = () =>
  db.theme.findMany({
    where: { retiredAt: null },
    orderBy: { position: "asc" },
    select: { id: true, slug: true, name: true },
  });
