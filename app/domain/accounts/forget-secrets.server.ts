import type { Tx } from "../../db/client.server.ts";
import { forgetBrowsers } from "./known-browsers.server.ts";

/** Every login and every code or link still out ends, and no browser is known any more: part of each act that changes how an account is entered. */
export async function forgetSecrets(tx: Tx, accountId: string): Promise<void> {
  await tx.loginSession.deleteMany({ where: { accountId } });
  await tx.accountToken.deleteMany({ where: { accountId } });
  await forgetBrowsers(tx, accountId);
}
