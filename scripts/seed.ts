/**
 * npm run seed -- --demo      the demo, made through the acts themselves with a given clock
 * npm run seed -- --city      an empty installation: wards, offices, towns, themes
 * npm run seed -- --bulk N    N more proposals in 幸区, with the rest in proportion, for load tests
 * npm run seed -- --sittings N  N more past sittings in 幸区, each with ten papers
 * `--if-empty` leaves a database alone that has an installation already.
 */
import { parseArgs } from "node:util";
import { runningDatabase } from "./database/running.ts";

const { values } = parseArgs({
  options: {
    demo: { type: "boolean" },
    city: { type: "boolean" },
    bulk: { type: "string" },
    sittings: { type: "string" },
    "if-empty": { type: "boolean" },
  },
});

// Letters of the demo are written into the outbox, never sent.
delete process.env.SMTP_URL;
process.env.DATABASE_URL ||= runningDatabase();
const { db } = await import("../app/db/client.server.ts");
const { env } = await import("../app/platform/env.server.ts");
const { emptyDatabase } = await import("./database/empty.ts");

if (values.bulk) {
  const { loadBulk } = await import("../prisma/seed/bulk.ts");
  await loadBulk(Number(values.bulk), new Date());
} else if (values.sittings) {
  const { loadBulkSittings } = await import("../prisma/seed/bulk.ts");
  await loadBulkSittings(Number(values.sittings), new Date());
} else if (await db.installation.findFirst()) {
  if (!values["if-empty"]) throw new Error("このデータベースにはすでにデータがあります。");
} else if (values.demo || values.city) {
  await emptyDatabase(env().DATABASE_URL ?? "");
  if (values.demo) {
    const { loadDemo } = await import("../prisma/seed/demo.ts");
    await loadDemo(new Date());
  } else {
    const { loadCity, markInstalled } = await import("../prisma/seed/city.ts");
    await loadCity();
    await markInstalled(null);
  }
}
process.exit(0);
