import type { Prisma } from "../../db/generated/client.ts";

/** Grants that are held on a day, as a where: begun, not ended before their time, and not run out. */
export const grantInForce = (day: Date) =>
  ({
    endedAt: null,
    startsOn: { lte: day },
    OR: [{ endsOn: null }, { endsOn: { gte: day } }],
  }) satisfies Prisma.GrantWhereInput;
