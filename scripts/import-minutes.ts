/** npm run admin -- import-minutes FOLDER --ward WARD --by EMAIL: a line for each file; safe to run again. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Viewer } from "../app/shared/viewer.ts";

const endings = /\.(txt|md|docx)$/i;

/** Takes in every file of a folder, one by one; what is wrong with one stops none of the others. Returns how many were refused. */
export async function importMinutes(viewer: Viewer, ward: string, folder: string): Promise<number> {
  const { archiveMinutes } = await import("../app/domain/minutes/archive-minutes.server.ts");
  const { importText } = await import("../app/domain/minutes/import-text.server.ts");
  const { isProblem } = await import("../app/shared/errors.ts");
  const names = (await readdir(folder)).filter((name) => endings.test(name)).toSorted();
  let [taken, known, refused] = [0, 0, 0];
  for (const name of names) {
    const file = path.join(folder, name);
    try {
      const bytes = async () => new Uint8Array(await readFile(file));
      const { text } = await importText([{ name, isTooLarge: false, bytes } as never], "");
      const { key, day, statements, isNew } = await archiveMinutes(viewer, ward, { name, text });
      if (isNew) taken += 1;
      else known += 1;
      console.log(`${name}\t${isNew ? "取り込みました" : "取り込み済みです"}\t${day}\t${key}\t発言${statements}件`);
    } catch (error) {
      refused += 1;
      const reason = isProblem(error)
        ? error.message
        : `予期しない誤りです（${error instanceof Error ? error.name : "?"}）`;
      console.log(`${name}\t取り込めません\t${reason}`);
    }
  }
  console.log(`${names.length}ファイル: 取り込み ${taken}、取り込み済み ${known}、取り込めない ${refused}`);
  return refused;
}
