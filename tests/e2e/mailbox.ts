/** A real mail server that keeps each letter as a file, so that every test process can read it. */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export async function startMailbox() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "kumin-mail-"));
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const mail = await simpleParser(Buffer.concat(chunks));
        count += 1;
        const letter = { to: session.envelope.rcptTo.map((to) => to.address), subject: mail.subject, text: mail.text };
        // Whole or not there: another process may be reading.
        const file = path.join(folder, `${String(count).padStart(5, "0")}.json`);
        writeFileSync(`${file}.part`, JSON.stringify(letter));
        renameSync(`${file}.part`, file);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    folder,
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    stop: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Letter = { to: string[]; subject: string; text: string };

/** The latest letter of an installation to an address whose subject or text holds the words; waits for the worker. */
export async function letterTo(address: string, words: string, from = process.env.E2E_ORIGIN): Promise<Letter> {
  const folder = process.env.E2E_MAILBOX ?? "";
  for (let tries = 0; tries < 100; tries += 1) {
    const letters = readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .sort()
      .reverse()
      .map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Letter);
    const found = letters.find(
      (letter) =>
        letter.to.includes(address) &&
        `${letter.subject}\n${letter.text}`.includes(words) &&
        letter.text.includes(`${from}/`),
    );
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no letter of ${from} to ${address} with ${words}`);
}
