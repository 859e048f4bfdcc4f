import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockWard } from "./scope.server.ts";
import type { CloseWardInput } from "./wards.schema.ts";

/** Nobody but its staff and its council writes to the ward any more; what stands there stays readable, and people may take back what is theirs. */
export function closeWard(viewer: Viewer, slug: string, { reason }: z.infer<typeof CloseWardInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isAdmin(viewer));
    const ward = await lockWard(tx, slug);
    if (!ward.openedAt) refuse("この区は、すでに閉じています。");
    const running = await tx.councilSession.count({
      where: { wardId: ward.id, openedAt: { not: null }, closedAt: null, cancelledAt: null },
    });
    if (running > 0) refuse("開会中の会議があります。閉会してから閉じてください。");
    await tx.ward.update({
      where: { id: ward.id },
      data: { openedAt: null, closedAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, { action: "ward.closed", subjectId: ward.id, wardId: ward.id, details: { reason } });
  });
}
