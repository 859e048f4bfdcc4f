/** What happens every night: one step that fails is named, and keeps nothing else from being done. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { runNightly } from "#app/domain/delivery/nightly.server.ts";
import { query } from "#tests/support/database.ts";
import { makeWorld, now } from "#tests/support/make.ts";

const asOwner = (sql: string) => query(process.env.DATABASE_URL ?? "", sql);

it("a step that fails is named at the end, after all others were done", async () => {
  await makeWorld();
  // Put away by a later step.
  await db.rateLimit.create({ data: { key: "long ago", points: 1, expire: 0 } });
  await asOwner(`
    CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'never'; END $$;
    CREATE TRIGGER never BEFORE DELETE ON "KeptForm" FOR EACH STATEMENT EXECUTE FUNCTION never()`);
  try {
    await expect(runNightly(now)).rejects.toThrow("failed at night: kept forms");
    expect(await db.rateLimit.count()).toBe(0);
  } finally {
    await asOwner('DROP TRIGGER never ON "KeptForm"; DROP FUNCTION never()');
  }
  await runNightly(now);
});
