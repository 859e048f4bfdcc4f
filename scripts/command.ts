/** What every program of the command line does alike: its database, said by name, and its faults, said in a sentence. */
import { runningDatabase } from "./database/running.ts";

/**
 * Begins a program that goes on by itself; one that cannot begin ends with 1 after a sentence.
 * @param usage what to type, for whoever typed something else
 */
export async function lasting<T>(usage: string, begin: () => Promise<T>): Promise<T> {
  try {
    return await begin();
  } catch (error) {
    console.error(sentenceOf(error, usage));
    process.exit(1);
  }
}

/** Runs a program to its end and leaves with what it returns, or with 1 after a sentence. */
export const command = async (usage: string, run: () => Promise<number>): Promise<never> =>
  process.exit(await lasting(usage, run));

/** The database that is given, or that of a running `npm start`; told of, so that nobody works on another by mistake. */
export function chosenDatabase(): string {
  if (!process.env.DATABASE_URL) {
    const { url, secretFile } = runningDatabase();
    process.env.DATABASE_URL = url;
    if (!process.env.SECRET_KEY) process.env.SECRET_FILE ||= secretFile;
  }
  const url = process.env.DATABASE_URL;
  if (!URL.canParse(url)) throw new Error("DATABASE_URL は postgresql:// で始まる URL にしてください。");
  // A start that runs it says for itself what it does.
  if (!process.send) console.error(`データベース: ${nameOf(url)}`);
  return url;
}

const nameOf = (url: string): string => `${new URL(url).pathname.slice(1)}（${new URL(url).host}）`;

type Fault = Error & { code?: unknown; issues?: readonly { message: string }[]; errors?: readonly Fault[] };

/** A sentence for whoever runs it: no stack, no form of a library. */
export function sentenceOf(error: unknown, usage: string): string {
  if (!(error instanceof Error)) return String(error);
  const fault = error as Fault;
  if (fault.issues) return `${fault.issues.map(({ message }) => message).join(" ")}\n使い方: ${usage}`;
  const code = String(fault.code ?? fault.errors?.[0]?.code ?? "");
  if (code.startsWith("ERR_PARSE_ARGS")) return `分からない引数があります。\n使い方: ${usage}`;
  const refused = refusals[code];
  if (refused && process.env.DATABASE_URL)
    return `データベース ${nameOf(process.env.DATABASE_URL)} を使えません。${refused}`;
  return fault.message || fault.name;
}

/** Why a database does not let anybody in, by the codes of the system and of PostgreSQL. */
const refusals: Record<string, string> = {
  ECONNREFUSED: "そこでは何も動いていません。",
  ECONNRESET: "つながりが切れました。",
  ETIMEDOUT: "返事がありません。",
  EHOSTUNREACH: "そこへは届きません。",
  ENOTFOUND: "その名前の機械がありません。",
  "28P01": "パスワードが違います。",
  "28000": "その利用者では入れません。",
  "3D000": "その名前のデータベースがありません。",
  "42P01": "表がありません。先に npm run migrate を実行してください。",
  "42501": "権限がありません。",
  "57P03": "起動か停止の途中です。",
};
