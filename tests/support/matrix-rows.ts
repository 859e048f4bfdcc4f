/** Every act, who may do it, and in which states it is refused. A new act without a row fails the matrix. */

import type { Viewer } from "#app/shared/viewer.ts";
import type { RoleKey, World } from "./make.ts";
import { accountRows } from "./matrix-accounts.ts";
import { councilRows } from "./matrix-councils.ts";
import { minutesRows } from "./matrix-minutes.ts";
import { proposalRows } from "./matrix-proposals.ts";
import { sessionRows } from "./matrix-sessions.ts";

export type Row = {
  /** The act's file under app/domain, without its ending. */
  act: string;
  allowed: readonly RoleKey[] | "everyone";
  /** Brings the world into the state in which the act is possible; returns what `run` needs. */
  given: (world: World) => Promise<Record<string, string>>;
  run: (viewer: Viewer, ids: Record<string, string>, world: World) => Promise<unknown>;
  /** States in which even those allowed are refused, with the words of the refusal. */
  refused?: { state: string; given: (world: World) => Promise<Record<string, string>>; says: string }[];
};

export const matrixRows: Row[] = [...sessionRows, ...councilRows, ...minutesRows, ...proposalRows, ...accountRows];
