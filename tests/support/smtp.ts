/** A mail server of its own for a test: what was really said in SMTP, taken apart. */
import type { AddressInfo } from "node:net";
import { type Headers, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Received = {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  replyTo: string;
  headers: Headers;
  /** The head as it was sent, line by line. */
  head: string[];
};

export async function startMailServer() {
  const received: Received[] = [];
  const state = { refuseNext: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const mail = await simpleParser(Buffer.concat(chunks));
        received.push({
          to: session.envelope.rcptTo[0]?.address ?? "",
          subject: mail.subject ?? "",
          text: mail.text ?? "",
          html: String(mail.html),
          messageId: mail.messageId ?? "",
          replyTo: mail.replyTo?.text ?? "",
          headers: mail.headers,
          head: mail.headerLines.map(({ line }) => line),
        });
        // Taken, and yet the sender is told it failed: the outcome is unknown to it.
        const failed = state.refuseNext ? new Error("connection lost") : null;
        state.refuseNext = false;
        done(failed);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    received,
    state,
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

type MailServer = Awaited<ReturnType<typeof startMailServer>>;

/** The one that `mail.setup.ts` started. */
export const mailServerOfProcess = (): MailServer =>
  (globalThis as unknown as { kuminMailServer: MailServer }).kuminMailServer;
