import type { z } from "zod";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { SignUpInput } from "./accounts.schema.ts";
import { limitTries } from "./limits.server.ts";
import { joinAsResident } from "./resident-grant.server.ts";

/** Opens a passwordless account, or sends a code to the one there is: the answer is the same. */
export async function signUp(viewer: Viewer, input: z.infer<typeof SignUpInput>): Promise<void> {
  await limitTries(viewer, "send-code", input.email);
  await transact(viewer, async (tx) => {
    const ward = await wardBySlug(input.ward, tx);
    await tx.account.createMany({
      data: [{ email: input.email, displayName: input.displayName, createdAt: viewer.now }],
      skipDuplicates: true,
    });
    const account = await tx.account.findFirstOrThrow({
      where: { email: input.email },
      select: { id: true, emailConfirmedAt: true },
    });
    // Whoever is confirmed already adds a ward in their own settings.
    if (!account.emailConfirmedAt) await joinAsResident(tx, viewer, account.id, ward.id, input.relation);
    await sendNoticesLater(tx, viewer, [
      { kind: "sign-in-code", wardId: null, subjectId: null, address: input.email, askedBy: viewer.browser ?? null },
    ]);
    await record(tx, viewer, { action: "account.signed-up", subjectId: account.id, wardId: ward.id, details: {} });
  });
}
