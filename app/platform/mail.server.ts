import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env.server.ts";

export type Letter = { messageId: string; to: string; subject: string; text: string; html: string };

/** Sends one letter and resolves when the server accepted it. */
export async function sendMail(letter: Letter): Promise<void> {
  transport ??= createTransport({ url: env().SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 } as object);
  await transport.sendMail({
    ...letter,
    from: env().MAIL_FROM,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

export function hasMailServer(): boolean {
  return env().SMTP_URL !== undefined;
}

let transport: Transporter | undefined;
