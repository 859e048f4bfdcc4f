/**
 * npm run soak -- [--watchers 500] [--minutes 10]   a sitting watched by many, for hours if need be
 * npm run soak -- --kills 100 [--minutes 15]        everything dies at random while people write
 */
import { parseArgs } from "node:util";
import { command } from "./command.ts";

await command("npm run soak -- ［--watchers 人数］［--minutes 分］ ／ --kills 回数［--minutes 分］", async () => {
  const { values } = parseArgs({
    options: { watchers: { type: "string" }, kills: { type: "string" }, minutes: { type: "string" } },
  });
  const number = (text: string | undefined, usual: number): number => {
    const given = Number(text ?? usual);
    if (!(given > 0)) throw new Error(`「${text}」は数ではありません。`);
    return given;
  };
  if (values.kills !== undefined) {
    const { soakKills } = await import("./soak/kills.ts");
    return soakKills(number(values.kills, 100), number(values.minutes, 15));
  }
  const { soakWatchers } = await import("./soak/watchers.ts");
  return soakWatchers(number(values.watchers, 500), number(values.minutes, 10));
});
