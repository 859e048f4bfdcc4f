/** What `npm run admin` does about the key of an installation, before or without a server that runs. */

import { existsSync } from "node:fs";
import path from "node:path";
import { makeSecret } from "../../app/platform/secret-key.server.ts";
import { chosenDatabase } from "../command.ts";
import { alone } from "../database/loading.ts";
import { dataFolder, isRunning } from "../database/running.ts";
import { replaceSecret, requireStarted, whatEnds, writeSecret } from "../database/secret.ts";
import { startPostgres } from "../postgres/embedded.ts";
import { takeFolder } from "../postgres/lock.ts";

/** Prints a new key, or writes it where only whoever runs this reads it. */
export function makeOne(file: string | undefined): number {
  if (file) {
    writeSecret(file);
    console.log(`${file} に作りました。持ち主だけが読めます。`);
  } else console.log(makeSecret());
  return 0;
}

/** The key at hand in place of one that was lost; the embedded database is started for it where it does not run. */
export async function replaceOne(isMeant: boolean): Promise<number> {
  if (process.env.DATABASE_URL || isRunning()) await replaceIn(chosenDatabase(), isMeant);
  else {
    const dataDir = dataFolder();
    const release = await takeFolder(dataDir);
    if (!release) throw new Error(`${dataDir} は使用中です。`);
    const postgres = await startPostgres(dataDir);
    try {
      if (!process.env.SECRET_KEY && !process.env.SECRET_FILE) {
        process.env.SECRET_FILE = path.join(dataDir, "secret");
        if (!existsSync(process.env.SECRET_FILE)) {
          if (!isMeant) throw new Error(whatEnds);
          await requireStarted(postgres.url("postgres"));
          writeSecret(process.env.SECRET_FILE);
        }
      }
      await replaceIn(postgres.url("postgres"), isMeant);
    } finally {
      await postgres.stop();
      release();
    }
  }
  console.log("このデータベースの秘密の鍵を、いまの鍵に替えました。前の鍵でお渡しした番号は、使えません。");
  return 0;
}

const replaceIn = (url: string, isMeant: boolean): Promise<void> => alone(url, () => replaceSecret(url, isMeant));
