/** Letters that wait go out many at a time, and one that fails is told of and tried again alone. */
import { expect, it } from "vitest";
import { db, pool } from "#app/db/client.server.ts";
import { clearQueue, enqueue, startWorker } from "#app/platform/jobs.server.ts";

it("letters that wait go out several at a time, and one that fails keeps none of the others", async () => {
  // What other tests left waiting.
  await clearQueue(pool, "deliver-notice");
  const names = Array.from({ length: 40 }, (_, number) => `letter ${number}`);
  await db.$transaction((tx) =>
    enqueue(
      tx,
      pool,
      "deliver-notice",
      names.map((noticeId) => ({ noticeId })),
    ),
  );
  const sent: string[] = [];
  const failed: string[] = [];
  const nothing = async () => {};
  let [now, most] = [0, 0];
  const stop = await startWorker(
    pool,
    {
      "deliver-notice": async ({ noticeId = "" }) => {
        if (!noticeId.startsWith("letter ")) return;
        if (noticeId === "letter 7") throw new Error("the mail server is away");
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 20));
        now -= 1;
        sent.push(noticeId);
      },
      "read-file": nothing,
      "spread-news": nothing,
      "send-digests": nothing,
      nightly: nothing,
      "make-anew": nothing,
    },
    { failed: (queue, _, error) => failed.push(`${queue}: ${(error as Error).message}`), broken: () => {} },
  );
  try {
    await expect.poll(() => sent.length, { timeout: 20_000 }).toBe(39);
    expect(most).toBeGreaterThanOrEqual(4);
    expect(failed).toEqual(["deliver-notice: the mail server is away"]);
    const rows = await db.$queryRaw<{ state: string; count: bigint }[]>`
      SELECT state::text, count(*) FROM pgboss.job WHERE name = 'deliver-notice' AND data->>'noticeId' LIKE 'letter %' GROUP BY state ORDER BY state`;
    expect(Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))).toEqual({
      completed: 39,
      retry: 1,
    });
  } finally {
    await stop();
  }
}, 60_000);
