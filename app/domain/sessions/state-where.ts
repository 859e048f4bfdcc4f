import type { Prisma } from "../../db/generated/client.ts";
import type { SessionState } from "./sessions.policy.ts";

/** Where of sittings in a state, as `sessionState` tells it of one. */
export const stateWhere: Record<Exclude<SessionState, "draft">, Prisma.CouncilSessionWhereInput> = {
  announced: { announcedAt: { not: null }, openedAt: null, cancelledAt: null, postponedAt: null },
  open: { openedAt: { not: null }, closedAt: null },
  closed: { closedAt: { not: null } },
  cancelled: { cancelledAt: { not: null } },
  postponed: { postponedAt: { not: null }, cancelledAt: null },
};

export const publicStates = Object.keys(stateWhere) as (keyof typeof stateWhere)[];
