import { db } from "../../db/client.server.ts";

/** For how long a name and an address wait on the second screen for whoever went back to the words. */
export const senderMinutes = 30;

/** Takes out of drafts the names and addresses that are no longer shown. */
export async function forgetSenders(now: Date): Promise<void> {
  const before = new Date(now.getTime() - senderMinutes * 60_000);
  await db.$executeRaw`
    UPDATE "ProposalDraft" SET fields = fields - 'sender'
    WHERE jsonb_exists(fields, 'sender') AND "updatedAt" < ${before}`;
}
