import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { JoinWardInput } from "./accounts.schema.ts";
import { joinAsResident } from "./resident-grant.server.ts";

/** A further ward one lives, works, studies or is active in: there too one may back and comment. */
export function joinWard(viewer: Viewer, input: z.infer<typeof JoinWardInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isSignedIn(viewer));
    const accountId = viewer.accountId ?? "";
    const ward = await wardBySlug(input.ward, tx);
    const isNew = await joinAsResident(tx, viewer, accountId, ward.id, input.relation);
    if (!isNew) refuse(`${ward.name}には登録されています。`, "ward");
    await record(tx, viewer, {
      action: "account.ward-joined",
      subjectId: accountId,
      wardId: ward.id,
      details: { relation: input.relation },
    });
  });
}
