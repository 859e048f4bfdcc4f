/** `npm run admin -- read-minutes`: what the reader makes of a file, without a database, for whoever prepares an import. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { importText } from "../../app/domain/minutes/import-text.server.ts";
import { longestImport } from "../../app/domain/minutes/imports.schema.ts";
import { type ReadAlone, readAlone } from "../../app/domain/minutes/reading/read-alone.rules.ts";
import type { RollPerson } from "../../app/domain/minutes/reading/roll.rules.ts";
import { rollIn } from "../../app/domain/minutes/reading/roll-file.rules.ts";
import { readCsv } from "../../app/platform/csv-reading.server.ts";
import { decodedText } from "../../app/platform/decoded-text.ts";
import type { Upload } from "../../app/platform/multipart.server.ts";
import { isProblem } from "../../app/shared/errors.ts";

const unreadable = 2;

/** @returns how the program ends: 0 also where something is asked, 2 where a file cannot be read */
export async function readOne(file: string | undefined, given: { roll?: string; json?: boolean }): Promise<number> {
  if (!file) throw new Error("読むファイルを指定してください。");
  try {
    const roll = given.roll === undefined ? [] : await rollOf(given.roll);
    const { text, notes } = await importText([await asUpload(file)], "");
    if (text.length > longestImport) throw new Error("会議録が長すぎます。2つに分けてください。");
    const read = readAlone(text, roll);
    for (const note of notes) console.error(note);
    console.log(given.json ? JSON.stringify(read, null, 2) : inWords(read));
    return 0;
  } catch (error) {
    console.error(isProblem(error) || error instanceof Error ? sentenceOf(error) : String(error));
    return unreadable;
  }
}

const sentenceOf = (error: Error): string => {
  const { code, path: at } = error as { code?: string; path?: string };
  if (code === "ENOENT") return `ファイルがありません（${at}）。`;
  return code === undefined ? error.message : `ファイルを開けません（${at}、${code}）。`;
};

async function asUpload(file: string): Promise<Upload> {
  const bytes = new Uint8Array(await readFile(file));
  return { field: "file", name: path.basename(file), isTooLarge: false, bytes: async () => bytes } as unknown as Upload;
}

async function rollOf(file: string): Promise<RollPerson[]> {
  const text = decodedText(new Uint8Array(await readFile(file)));
  const roll = rollIn((text !== null && readCsv(text)) || []);
  if (!roll)
    throw new Error(
      `名簿（${file}）を読めません。1行目に「氏名,ふりがな,役職,区分,別名」の列の名前がある CSV にしてください（ふりがなと別名は、なくてもかまいません）。`,
    );
  return roll;
}

function inWords({ head, agenda, statements, headings, stage, leftOut, asked, sums }: ReadAlone): string {
  const lines = (title: string, those: { line: number; text: string; why?: string }[]) =>
    those.length === 0
      ? []
      : [
          "",
          `${title}（${those.length}）`,
          ...those.map(({ line, text, why }) => `  ${line}  ${text.trim()}${why ? `　← ${why}` : ""}`),
        ];
  return [
    `会議名　${head.title ?? "記載なし"}`,
    `日時　${[head.day, head.startsAt, head.endsAt].filter(Boolean).join(" ") || "記載なし"}`,
    `会場　${head.venue ?? "記載なし"}`,
    `傍聴者　${head.observers === null ? "記載なし" : `${head.observers}人`}`,
    ...head.slips,
    ...agenda.map(({ number, title }) => `議題${number}　${title}`),
    "",
    `発言（${statements.length}）`,
    ...statements.map(
      ({ speaker, post, item, text, lines: [from, to] }) =>
        `  ${from}-${to}  ${speaker}${post ? `（${post}）` : ""}${item ? `［議題${item}］` : ""}　${text.replaceAll("\n", " ").slice(0, 60)}`,
    ),
    ...lines("見出し", headings),
    ...lines("進行・動作", stage),
    ...lines("載せないもの", leftOut),
    ...lines("お尋ねすること", asked),
    "",
    `全${sums.lines}行　空行${sums.blank}　前書き${sums.head}　議題${sums.agenda}　発言${sums.statements}　見出し${sums.headings}　進行${sums.stage}　載せない${sums.leftOut}　お尋ね${sums.asked}`,
  ].join("\n");
}
