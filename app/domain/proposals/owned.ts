import type { Prisma } from "../../db/generated/client.ts";
import type { Day } from "../../shared/dates.ts";
import { dayToColumn } from "../../shared/dates.ts";
import { grantInForce } from "../wards/grant-in-force.ts";

/** Where for matters that are somebody's to answer and nobody has: no office, or one that is closed or has no staff. */
export const ownedByNobody = (day: Day): Prisma.ProposalWhereInput => ({
  endedAt: null,
  AND: [
    { OR: [{ channel: { not: "web" } }, { confirmedAt: { not: null } }] },
    { OR: [{ publishedAt: { not: null } }, { heldAt: { not: null } }, { wardOnlyAt: { not: null } }] },
    {
      OR: [
        { officeId: null },
        { office: { is: { closedOn: { lte: dayToColumn(day) } } } },
        { office: { is: { grants: { none: { role: "office", ...grantInForce(dayToColumn(day)) } } } } },
      ],
    },
  ],
});
