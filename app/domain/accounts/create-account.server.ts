import type { z } from "zod";
import { violates } from "../../db/violations.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import type { CreateAccountInput } from "./accounts.schema.ts";

/** Makes an account for staff or a member and sends a link to set its password, which has a week. */
export async function createAccount(
  viewer: Viewer,
  input: z.infer<typeof CreateAccountInput>,
): Promise<{ id: string }> {
  try {
    return await transact(viewer, async (tx) => {
      allow(isAdmin(viewer));
      const account = await tx.account.create({
        data: {
          email: input.email,
          displayName: input.displayName,
          realName: input.realName || null,
          createdAt: viewer.now,
        },
        select: { id: true },
      });
      await sendNoticesLater(tx, viewer, [
        { kind: "account-invited", wardId: null, subjectId: null, address: input.email },
      ]);
      await record(tx, viewer, {
        action: "account.created",
        subjectId: account.id,
        wardId: null,
        details: { role: "none" },
      });
      return account;
    });
  } catch (error) {
    if (violates(error, "Account_email_key")) refuse("このメールアドレスの利用者はすでにいます。", "email");
    throw error;
  }
}
