/** One act in the matrix: who may do it, to a thing in which state, and what is said in the states where nobody may. */
import type { AuditAction } from "#app/domain/audit/record.server.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import type { RoleKey, World } from "./make.ts";

/** What `run` needs to find the thing by: its key, its id, the ids of its parts. */
export type Ids = Record<string, string>;
export type Given = (world: World) => Promise<Ids>;

/** `possible`, or words of the sentence with which even those allowed are refused. */
export type Outcome = string;
export const possible = "possible";

/** The thing does not exist in that state for whoever asks. */
export const absent = "見つかりませんでした";

export type Row = {
  /** The act's file under app/domain, without its ending. */
  act: string;
  /** It acts on something whose id or number is in the address: under another ward's address there is no such thing. */
  isAddressed: boolean;
  /** Nothing to take back is no act. */
  mayChangeNothing?: true;
  /** What a refusal itself leaves in the record, and nothing beside it. */
  refusalLeaves?: AuditAction;
  allowed: readonly RoleKey[] | "everyone";
  states: { state: string; given: Given; outcome: Outcome }[];
  run: (viewer: Viewer, ids: Ids, world: World) => Promise<unknown>;
  /** Most SQL statements from BEGIN to COMMIT, the key of the form included. */
  statements: number;
};

type Stated<State extends string> = Omit<Row, "states"> & {
  /** How the thing comes into each state it can be in. */
  of: Record<State, Given>;
  /** What becomes of the act in each: a state left out does not compile. */
  when: Record<State, Outcome>;
};

export function row<State extends string>({ of, when, ...rest }: Stated<State>): Row {
  const states = (Object.keys(of) as State[]).map((state) => ({ state, given: of[state], outcome: when[state] }));
  return { ...rest, states };
}

/** An act on nothing that has states. */
export function plainRow({ given = async () => ({}), ...rest }: Omit<Row, "states"> & { given?: Given }): Row {
  return { ...rest, states: [{ state: "any", given, outcome: possible }] };
}
