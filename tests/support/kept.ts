/** Rows of this worker's database kept under a number, and put back: a situation is made once and stands again in milliseconds. */
import { readFileSync } from "node:fs";
import pg from "pg";
import { query } from "./database.ts";

/** Into the template: copies of its tables, and what compares and puts back. */
export async function installKeeping(url: string): Promise<void> {
  await query(url, readFileSync(new URL("./kept.sql", import.meta.url), "utf8"));
}

let opened: Promise<pg.Client> | null = null;

/** One connection a worker, past triggers and foreign keys: what is put back was checked when it was written. */
async function client(): Promise<pg.Client> {
  opened ??= (async () => {
    const one = new pg.Client({
      connectionString: process.env.DATABASE_URL ?? "",
      // Without parallel workers: starting them takes ten times as long as counting so few rows.
      options: "-c session_replication_role=replica -c max_parallel_workers_per_gather=0 -c jit=off",
    });
    await one.connect();
    return one;
  })();
  return opened;
}

/** The tables of which a row was added, changed or taken out since a situation was put back. */
export async function changedTables(): Promise<string[]> {
  const { rows } = await (await client()).query<{ name: string }>("SELECT kept.changed() AS name");
  return rows.map(({ name }) => name);
}

const nothing = 0;
async function restore(id: number): Promise<void> {
  const database = await client();
  for (let tries = 0; tries < 250; tries += 1) {
    const { rows } = await database.query<{ done: boolean }>("SELECT kept.restore($1) AS done", [id]);
    if (rows[0]?.done) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("a test before this one is still writing");
}
const keep = async (id: number) => void (await (await client()).query("SELECT kept.keep($1)", [id]));

/** No row anywhere. */
export const empty = (): Promise<void> => restore(nothing);

const kept = new Map<unknown, { id: number; told: unknown; by: string }>();

/**
 * What `build` made and told, made once for each key, and just as it was made whenever it is asked for again. A process
 * serves many files: one key for two makings is a mistake, and `by` tells them apart.
 */
export async function situation<T>(key: unknown, build: () => Promise<T>, by = build.toString()): Promise<T> {
  if (!kept.has(key)) {
    const told = await build();
    const id = kept.size + 1;
    await keep(id);
    kept.set(key, { id, told, by });
  }
  const { id, told, by: first } = kept.get(key) as { id: number; told: T; by: string };
  if (by !== first) throw new Error(`two situations are called: ${key}`);
  await restore(id);
  return structuredClone(told);
}
