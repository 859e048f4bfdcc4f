import { fromPrisma, PgBoss } from "pg-boss";

/**
 * By how many at once a queue is looked into, and how often each of them does, taking one job: what somebody waits
 * for at once, what runs by a clock of minutes at leisure. Each look is a statement, day and night.
 */
const paces = {
  // Letters go out as fast as they are written while many wait: nobody's code waits behind others' for long.
  "deliver-notice": { localConcurrency: 2, batchSize: 5, burstWhenBatchFull: true, pollingIntervalSeconds: 1 },
  "read-file": { localConcurrency: 2, pollingIntervalSeconds: 1 },
  "spread-news": { localConcurrency: 2, pollingIntervalSeconds: 1 },
  "send-digests": { localConcurrency: 1, pollingIntervalSeconds: 10 },
  nightly: { localConcurrency: 1, pollingIntervalSeconds: 10 },
  "make-anew": { localConcurrency: 1, pollingIntervalSeconds: 10 },
} as const;

/** Queues and how long a failed job of each is tried again. */
export const queues = {
  "deliver-notice": { retryLimit: 12, retryDelay: 20, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 120 },
  "read-file": { retryLimit: 2, retryDelay: 60, expireInSeconds: 300 },
  "spread-news": { retryLimit: 5, retryDelay: 30, expireInSeconds: 300 },
  "send-digests": { retryLimit: 1, retryDelay: 60, expireInSeconds: 600 },
  nightly: { retryLimit: 3, retryDelay: 300 },
  "make-anew": { retryLimit: 1, retryDelay: 300, expireInSeconds: 3600 },
} as const;

export type QueueName = keyof typeof queues;
type Sql = { query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> };
type PrismaTx = Parameters<typeof fromPrisma>[0];

const shared = globalThis as { kuminKaigiSender?: Promise<PgBoss> };

/** Must be awaited before a transaction opens: inside one, no second connection may be needed. */
export function senderReady(pool: Sql): Promise<PgBoss> {
  shared.kuminKaigiSender ??= startBoss(pool, { supervise: false, schedule: false }).catch((error: unknown) => {
    // Asked again by whoever comes next.
    delete shared.kuminKaigiSender;
    throw error;
  });
  return shared.kuminKaigiSender;
}

/** Puts jobs into the act's own transaction: a rolled-back act leaves none. */
export async function enqueue(tx: PrismaTx, pool: Sql, queue: QueueName, data: object[]): Promise<void> {
  const boss = await senderReady(pool);
  const { retryLimit, retryDelay } = queues[queue];
  const options = "retryBackoff" in queues[queue] ? { retryBackoff: true, retryDelayMax: 3600 } : {};
  await boss.insert(
    queue,
    data.map((item) => ({ data: item, retryLimit, retryDelay, ...options })),
    { db: fromPrisma(tx) },
  );
}

/** Tables and queues of the job library, made by the owner while migrating. */
export async function installJobs(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false });
  await boss.start();
  for (const [name, options] of Object.entries(queues)) await boss.createQueue(name, options);
  await boss.stop({ graceful: false });
}

/** Removes what waits in a queue, where its work was done another way. */
export async function clearQueue(pool: Sql, queue: QueueName): Promise<void> {
  const boss = await senderReady(pool);
  await boss.deleteQueuedJobs(queue);
}

export type JobHandler = (data: Record<string, string>) => Promise<void>;

type Told = {
  /** A job failed, and is tried again as its queue says. */
  failed: (queue: string, job: string, error: unknown) => void;
  /** The queue itself did. */
  broken: (error: Error) => void;
};

/** Runs jobs until stopped. */
export async function startWorker(
  pool: Sql,
  handlers: Record<QueueName, JobHandler>,
  told: Told,
): Promise<() => Promise<void>> {
  const boss = await startBoss(pool, { supervise: true, schedule: true });
  boss.on("error", told.broken);
  for (const [name, handle] of Object.entries(handlers)) {
    const pace = { batchSize: 1, ...paces[name as QueueName], perJobResults: true } as const;
    await boss.work<Record<string, string>>(name, pace, (jobs) =>
      Promise.all(
        jobs.map(async ({ id, data }) => {
          try {
            await handle(data ?? {});
            return { id, status: "completed" as const };
          } catch (error) {
            told.failed(name, id, error);
            return { id, status: "failed" as const };
          }
        }),
      ),
    );
  }
  await boss.schedule("send-digests", "*/15 * * * *", {}, { tz: "Asia/Tokyo" });
  await boss.schedule("nightly", "30 3 * * *", {}, { tz: "Asia/Tokyo" });
  await boss.schedule("make-anew", "10 * * * *", {}, { tz: "Asia/Tokyo" });
  return () => boss.stop({ graceful: true, timeout: 5000 });
}

async function startBoss(pool: Sql, options: { supervise: boolean; schedule: boolean }): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) as Promise<{ rows: never[] }> },
    migrate: false,
    createSchema: false,
    ...options,
  });
  // Nobody hears it as an event but whoever runs jobs: an act that wanted the queue is told where it asks. Unheard it
  // would end the process.
  boss.on("error", () => {});
  await boss.start();
  return boss;
}
