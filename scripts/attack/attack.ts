import { readFileSync } from "node:fs";
import { addresses, hostileForms, hostileTexts, verbs } from "./ammunition.ts";
import { files } from "./files.ts";
import { type Sender, send } from "./send.ts";
import { fieldNames, targets } from "./targets.ts";
import { watchHealth } from "./watch.ts";

type Attacked = {
  origin: string;
  /** Who attacks: cookies of logins, and nobody at all. */
  cookies: readonly string[];
  /** The processes that answer, whose memory is looked at. */
  pids: () => number[];
  /** A part of everything, chosen so that each thing is tried somewhere. */
  isShort: boolean;
  say?: (line: string) => void;
};

export type Fault = string;

const mostMemory = 1_500 * 1024 * 1024;

/**
 * Sends everything at every address and looks on: nobody else may be kept waiting (20 times the usual and a second,
 * three times over), nothing may end in a fault of the server, and memory stays bounded.
 * @returns what went wrong, a line each
 */
export async function attack({ origin, cookies, pids, isShort, say = () => {} }: Attacked): Promise<Fault[]> {
  const faults: Fault[] = [];
  const health = watchHealth(origin);
  const usual = await health.usual(1_500);
  const patience = Math.max(1_000, 20 * usual);
  let sent = 0;
  const own = (all: readonly string[], at: number) => (isShort ? all.slice(at % all.length).slice(0, 1) : all);
  const shoot = async (name: string, shot: () => Promise<number>) => {
    let status = 0;
    for (let tries = 0; tries < 3; tries += 1) {
      status = await shot();
      sent += 1;
      const waited = await health.longest();
      if (waited < patience) break;
      if (tries === 2) faults.push(`${name}: ほかの人を${Math.round(waited)}ミリ秒待たせました`);
    }
    if (status >= 500 && status !== 503) faults.push(`${name}: ${status}`);
    const held = Math.max(...pids().map(residentOf));
    if (held > mostMemory) faults.push(`${name}: 記憶が${Math.round(held / 1024 / 1024)}MBになりました`);
  };

  try {
    const takers = targets().filter(({ takes }) => takes);
    const all = targets();
    say(`${all.length}の住所、うち${takers.length}は書込み`);
    for (const [at, verb] of verbs.entries())
      await shoot(`${verb} ${all[at]?.path}`, () => send(origin, { method: verb, path: all[at]?.path ?? "/" }));
    for (const path of addresses)
      for (const one of isShort ? [path] : [path, `${path}.data`])
        await shoot(`GET ${one}`, () => send(origin, { path: one }));
    const names = fieldNames();
    for (const [at, { path }] of takers.entries()) {
      // In short each address gets one of all this, names or words in turn; everything is tried somewhere.
      const turn = Math.floor(at / 2);
      const forms = isShort ? (at % 2 === 0 ? [hostileForms[turn % hostileForms.length]] : []) : hostileForms;
      const texts = isShort ? (at % 2 === 1 ? [hostileTexts[turn % hostileTexts.length]] : []) : hostileTexts;
      for (const cookie of own(cookies, at)) {
        for (const form of forms)
          if (form) await shoot(`POST ${path}（${form.name}）`, () => posted(origin, path, cookie, form.body()));
        for (const words of texts)
          if (words)
            await shoot(`POST ${path}（${words.name}）`, () =>
              posted(origin, path, cookie, textBody(names, words.text, at)),
            );
      }
    }
    for (const [at, file] of files.entries())
      for (const path of ["/wards/saiwai/proposals/new", "/wards/saiwai/desk/sessions/2026-1/papers/new"])
        for (const cookie of own(cookies, at))
          await shoot(`POST ${path}（${file.name}）`, () => withFile(origin, path, cookie, file));
    say(`${sent}回送りました。ふだんの応答 ${usual.toFixed(1)}ミリ秒`);
  } finally {
    health.stop();
  }
  return faults;
}

const posted = (origin: string, path: string, cookie: string | undefined, body: string): Promise<number> =>
  send(origin, { method: "POST", path, cookie, type: "application/x-www-form-urlencoded", body: Buffer.from(body) });

/** A few names at a time, so that each has as much as a form may hold. */
function textBody(names: readonly string[], text: string, at: number): string {
  const some = Array.from({ length: 6 }, (_, index) => names[(at * 6 + index) % names.length] ?? "title");
  return some.map((name) => `${name}=${fitting(text)}`).join("&");
}

/** As much of a text as six fields of a form have room for. */
function fitting(text: string): string {
  let part = text;
  while (encodeURIComponent(part.toWellFormed()).length > 80_000) part = part.slice(0, part.length / 2);
  return encodeURIComponent(part.toWellFormed());
}

function withFile(
  origin: string,
  path: string,
  cookie: string | undefined,
  file: { name: string; bytes: () => Uint8Array },
) {
  const head = `--x\r\nContent-Disposition: form-data; name="body"\r\n\r\na\r\n--x\r\nContent-Disposition: form-data; name="photos"; filename="${file.name}"\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), file.bytes(), Buffer.from("\r\n--x--\r\n")]);
  return send(origin, { method: "POST", path, cookie, type: "multipart/form-data; boundary=x", body } satisfies Sender);
}

function residentOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096;
  } catch {
    return 0;
  }
}
