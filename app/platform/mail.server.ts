import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env.server.ts";

export type Letter = {
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  replyTo?: string;
  /** An address that takes one POST to leave, for the button mail programs draw (RFC 8058). */
  leave?: string;
};

/** Sends one letter and resolves when the server accepted it. */
export async function sendMail({ leave, ...letter }: Letter): Promise<void> {
  transport ??= createTransport({ url: env().SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 } as object);
  await transport.sendMail({
    ...letter,
    from: env().MAIL_FROM,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(leave ? { "List-Unsubscribe": `<${leave}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
    },
  });
}

export function hasMailServer(): boolean {
  return env().SMTP_URL !== undefined;
}

let transport: Transporter | undefined;
