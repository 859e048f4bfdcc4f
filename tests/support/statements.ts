import pg from "pg";
import { pool } from "#app/db/client.server.ts";
import { senderReady } from "#app/platform/jobs.server.ts";

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/**
 * The statements sent to the database while `work` runs; BEGIN, COMMIT and the
 * like apart, what a form came to (one for each form, beside the act that it is about), and what the queue does by its
 * own clock: its heartbeat, its list of queues.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  // Whoever is the first in a process to put something into the queue opens it, which is nobody's statement.
  await senderReady(pool);
  const seen: string[] = [];
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function (...args) {
    const [first] = args;
    const text = typeof first === "string" ? first : ((first as { text?: string } | undefined)?.text ?? "");
    if (
      !/^\s*(BEGIN|COMMIT|ROLLBACK|SET|DEALLOCATE|UPDATE "SubmittedForm" SET result|INSERT INTO pgboss\.instance|SELECT\s+q\.name,\s+q\.policy)/i.test(
        text,
      )
    )
      seen.push(text);
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return seen;
}
