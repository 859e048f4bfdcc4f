import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "../platform/env.server.ts";
import { PrismaClient } from "./generated/client.ts";
import { statementNames } from "./statement-names.ts";

type Connections = { pool: pg.Pool; db: PrismaClient };

// The build and the scripts each load this module; they share one pool.
const shared = globalThis as { kuminKaigiDb?: Connections };
shared.kuminKaigiDb ??= connect();

export const { pool, db } = shared.kuminKaigiDb;

/** What an act receives inside its transaction. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

function connect(): Connections {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 10,
    // A database that is gone or frozen is told of within seconds; whoever asked may come again.
    connectionTimeoutMillis: 5_000,
    query_timeout: 35_000,
    keepAlive: true,
    // On a quiet day nearly every page would wait for a new connection, which knows no plan yet.
    idleTimeoutMillis: 10 * 60_000,
    // The application's role cannot rewrite the record (docs/decisions/0008).
    options: "-c role=kumin_app -c timezone=UTC -c statement_timeout=30000",
  });
  pool.on("error", () => {});
  const adapter = new PrismaPg(pool, env().PREPARED === "on" ? { statementNameGenerator: statementNames() } : {});
  return {
    pool,
    db: new PrismaClient({ adapter, transactionOptions: { timeout: 15_000, maxWait: 10_000 } }),
  };
}
