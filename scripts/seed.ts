/**
 * npm run seed -- --demo      the demo, made through the acts themselves with a given clock
 * npm run seed -- --city      an empty installation: wards, offices, towns, themes
 * npm run seed -- --empty NAME  removes every row of the database of that name
 * npm run seed -- --bulk N    N more proposals in 幸区, with the rest in proportion, for load tests
 * npm run seed -- --sittings N  N more past sittings in 幸区, each with ten papers
 * `--if-empty` leaves a database alone that has an installation already.
 */
import { parseArgs } from "node:util";
import { emptyByName, isToBeLoaded } from "./database/loading.ts";
import { runningDatabase } from "./database/running.ts";

const { values } = parseArgs({
  options: {
    demo: { type: "boolean" },
    city: { type: "boolean" },
    empty: { type: "string" },
    bulk: { type: "string" },
    sittings: { type: "string" },
    "if-empty": { type: "boolean" },
  },
});

// Letters of the demo are written into the outbox, never sent.
delete process.env.SMTP_URL;

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
process.exit(0);

async function run(): Promise<void> {
  process.env.DATABASE_URL ||= runningDatabase();
  const url = process.env.DATABASE_URL;
  if (values.empty) {
    await emptyByName(url, values.empty);
    console.log(`データベース ${values.empty} を空にしました。`);
  } else if (values.bulk) {
    const { loadBulk } = await import("../prisma/seed/bulk.ts");
    await loadBulk(Number(values.bulk), new Date());
  } else if (values.sittings) {
    const { loadBulkSittings } = await import("../prisma/seed/bulk.ts");
    await loadBulkSittings(Number(values.sittings), new Date());
  } else if (values.demo || values.city) {
    await load(url);
  } else {
    throw new Error("使い方: --demo ／ --city ／ --empty 名前 ／ --bulk 件数 ／ --sittings 回数");
  }
}

async function load(url: string): Promise<void> {
  if (!(await isToBeLoaded(url))) {
    if (values["if-empty"]) return;
    throw new Error("このデータベースにはすでにデータがあります。");
  }
  if (values.demo) {
    const { loadDemo } = await import("../prisma/seed/demo.ts");
    await loadDemo(new Date());
  } else {
    const { loadCity } = await import("../prisma/seed/city.ts");
    await loadCity(new Date());
  }
}
