import { pool } from "../../db/client.server.ts";
import { takeTry, triesTaken } from "../../platform/rate-limit.server.ts";
import { inForce, keyedWith } from "../../platform/secret-key.server.ts";
import { noId } from "../../shared/ids.ts";
import { besideForm, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";

/** So many wrong tries on one account in a day, wherever they came from, are told to its owner, once. */
const told = { points: 20, seconds: 86_400 } as const;

const keyOf = (email: string): string => keyedWith(inForce(), `tried ${email}`);

/** How often somebody was not let in with an address in a day, whether anybody has it or not. */
export const failedToday = (email: string): Promise<number> => triesTaken(pool, "failed-a", keyOf(email), told);

/**
 * Leaves in the record that somebody was not let in: by whose account where there is one, and never what was typed; and
 * tells the owner where it goes on. An unknown address leaves as much, so that the time tells nothing. The form stays to
 * be sent again.
 */
export async function recordFailure(
  viewer: Viewer,
  by: "password" | "code",
  email: string,
  accountId: string | undefined,
): Promise<void> {
  const asker = besideForm(viewer);
  const { taken } = await takeTry(pool, "failed-a", keyOf(email), told);
  await transact(asker, async (tx) => {
    if (accountId && taken === told.points)
      await sendNoticesLater(tx, asker, [{ kind: "sign-in-failing", wardId: null, subjectId: null, accountId }]);
    await record(tx, asker, {
      action: "account.sign-in-failed",
      subjectId: accountId ?? noId,
      wardId: null,
      details: { by },
    });
  });
}
