/**
 * npm run admin -- create-account EMAIL NAME
 * npm run admin -- grant-role EMAIL ROLE [WARD]
 * npm run admin -- reset-password EMAIL
 * npm run admin -- open-ward WARD
 * npm run admin -- make-secret [FILE]      one for SECRET_KEY or SECRET_FILE
 * npm run admin -- replace-secret [--yes]  for whoever lost it: numbers handed out before open nothing any more
 * npm run admin -- read-minutes FILE [--roll CSV] [--json]   what the reader makes of a file; no database
 * npm run admin -- verify-audit [--expect HEAD]
 * npm run admin -- verify-minutes
 * npm run admin -- verify-tallies
 * npm run admin -- import-minutes FOLDER --ward WARD --by EMAIL [--dry-run] [--yes]
 * Works on DATABASE_URL, or on the embedded database of a running `npm start`.
 */
import { parseArgs } from "node:util";
import { chosenDatabase, command } from "./command.ts";

const usage =
  "npm run admin -- create-account EMAIL 名前 ／ grant-role EMAIL 役割 [区] ／ reset-password EMAIL ／ open-ward 区 ／ make-secret [ファイル] ／ replace-secret [--yes] ／ read-minutes ファイル [--roll 名簿.csv] [--json] ／ verify-audit [--expect 値] ／ verify-minutes ／ verify-tallies ／ import-minutes フォルダー --ward 区 --by メールアドレス [--dry-run] [--yes]";

await command(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      expect: { type: "string" },
      ward: { type: "string" },
      by: { type: "string" },
      yes: { type: "boolean" },
      roll: { type: "string" },
      json: { type: "boolean" },
      "dry-run": { type: "boolean" },
    },
  });
  const [name = "", ...words] = positionals;
  if (name === "make-secret" || name === "replace-secret") {
    const { makeOne, replaceOne } = await import("./admin/keys.ts");
    return name === "make-secret" ? makeOne(words[0]) : replaceOne(values.yes === true);
  }
  if (name === "read-minutes") {
    const { readOne } = await import("./admin/read-minutes.ts");
    return readOne(words[0], values);
  }
  // Read once the database is known: what is loaded looks for it.
  chosenDatabase();
  const { acts } = await import("./admin/acts.ts");
  const act = acts[name];
  if (act) return act({ words, ...values });
  console.error(`使い方: ${usage}`);
  return 2;
});
