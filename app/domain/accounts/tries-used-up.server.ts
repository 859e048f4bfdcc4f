import { noId } from "../../shared/ids.ts";
import { besideForm, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";

/** The first that is refused for its number leaves a row in the record, whoever it was; those after it leave none. */
export function recordUsedUp(viewer: Viewer, purpose: string, of: "account" | "network"): Promise<void> {
  const asker = besideForm(viewer);
  return transact(asker, (tx) =>
    record(tx, asker, {
      action: "account.tries-used-up",
      subjectId: noId,
      wardId: null,
      details: { purpose, of },
    }),
  );
}

/** So many wrong numbers came from one network that it waits for each: told once, and nothing of them. */
export function recordGuesses(viewer: Viewer): Promise<void> {
  const asker = besideForm(viewer);
  return transact(asker, (tx) =>
    record(tx, asker, { action: "account.numbers-guessed", subjectId: noId, wardId: null, details: {} }),
  );
}
