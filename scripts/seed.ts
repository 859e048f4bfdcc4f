/**
 * npm run seed -- --demo      the demo, made through the acts themselves with a given clock
 * npm run seed -- --city      an empty installation: wards, offices, towns, themes
 * npm run seed -- --empty NAME  removes every row of the database of that name
 * npm run seed -- --bulk N    N more proposals in 幸区, with the rest in proportion, for load tests
 * npm run seed -- --sittings N  N more past sittings in 幸区, each with ten papers
 * `--if-empty` leaves a database alone that has an installation already.
 */
import { parseArgs } from "node:util";
import { chosenDatabase, command } from "./command.ts";
import { emptyByName, isToBeLoaded } from "./database/loading.ts";
import { fitSecret } from "./database/secret.ts";

// Letters of the demo are written into the outbox, never sent.
delete process.env.SMTP_URL;

await command("npm run seed -- --demo ／ --city ／ --empty 名前 ／ --bulk 件数 ／ --sittings 回数", run);

async function run(): Promise<number> {
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
  const url = chosenDatabase();
  if (values.empty) {
    await emptyByName(url, values.empty);
    console.log(`データベース ${values.empty} を空にしました。`);
  } else if (values.bulk) {
    const { loadBulk } = await import("../prisma/seed/bulk.ts");
    await loadBulk(countOf(values.bulk), new Date());
  } else if (values.sittings) {
    const { loadBulkSittings } = await import("../prisma/seed/bulk.ts");
    await loadBulkSittings(countOf(values.sittings), new Date());
  } else if (values.demo || values.city) {
    await load(url, values.demo === true, values["if-empty"] === true);
  } else {
    throw new Error("何をするかを指定してください（--demo、--city、--empty、--bulk、--sittings のどれか）。");
  }
  return 0;
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000)
    throw new Error("件数は、1から1000000までの数字にしてください。");
  return count;
}

async function load(url: string, isDemo: boolean, onlyIfEmpty: boolean): Promise<void> {
  if (!(await isToBeLoaded(url))) {
    if (onlyIfEmpty) return;
    throw new Error("このデータベースにはすでにデータがあります。");
  }
  await fitSecret(url);
  if (isDemo) {
    const { loadDemo } = await import("../prisma/seed/demo.ts");
    await loadDemo(new Date());
  } else {
    const { loadCity } = await import("../prisma/seed/city.ts");
    await loadCity(new Date());
  }
}
