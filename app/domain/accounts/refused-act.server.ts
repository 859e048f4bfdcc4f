import { noId } from "../../shared/ids.ts";
import { besideForm, staffRoles, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";

/** Leaves in the record that somebody of the staff tried what they may not do. `place`: the page, without its numbers. */
export async function recordRefusal(viewer: Viewer, place: string): Promise<void> {
  const asker = besideForm(viewer);
  const desk = asker.grants.find(({ role }) => staffRoles.has(role));
  if (!desk) return;
  await transact(asker, (tx) =>
    record(tx, asker, { action: "account.act-refused", subjectId: noId, wardId: desk.wardId, details: { place } }),
  );
}
