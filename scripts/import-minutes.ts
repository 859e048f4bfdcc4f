/**
 * npm run admin -- import-minutes FOLDER --ward WARD --by EMAIL [--dry-run] [--yes]: a line for each file; safe to run
 * again.
 */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Viewer } from "../app/shared/viewer.ts";

const endings = /\.(txt|md|docx)$/i;

type Where = { ward: string; folder: string; isTrial: boolean };

/**
 * Takes in every file of a folder, one by one; what is wrong with one stops none of the others. Of a trial nothing is
 * kept. Returns how many were refused.
 */
export async function importMinutes(viewer: Viewer, { ward, folder, isTrial }: Where): Promise<number> {
  const { archiveMinutes, tryArchive } = await import("../app/domain/minutes/archive-minutes.server.ts");
  const { importText } = await import("../app/domain/minutes/import-text.server.ts");
  const { isProblem } = await import("../app/shared/errors.ts");
  const names = (await readdir(folder)).filter((name) => endings.test(name)).toSorted();
  let [taken, known, refused] = [0, 0, 0];
  for (const name of names) {
    const file = path.join(folder, name);
    try {
      const bytes = async () => new Uint8Array(await readFile(file));
      const { text, notes } = await importText([{ name, isTooLarge: false, bytes } as never], "");
      const archive = isTrial ? tryArchive : archiveMinutes;
      const { key, day, statements, isNew } = await archive(viewer, ward, { name, text });
      if (isNew) taken += 1;
      else known += 1;
      const outcome = isNew ? (isTrial ? "取り込めます" : "取り込みました") : "取り込み済みです";
      console.log([name, outcome, day, key, `発言${statements}件`, ...notes].join("\t"));
    } catch (error) {
      refused += 1;
      const reason = isProblem(error)
        ? error.message
        : `予期しない誤りです（${error instanceof Error ? error.name : "?"}）`;
      console.log(`${name}\t取り込めません\t${reason}`);
    }
  }
  const what = isTrial ? "取り込める" : "取り込み";
  console.log(`${names.length}ファイル: ${what} ${taken}、取り込み済み ${known}、取り込めない ${refused}`);
  if (isTrial) console.log("試しただけで、何も書き込んでいません。");
  return refused;
}
