import type { Viewer } from "../../shared/viewer.ts";

type Sent = Pick<Viewer, "formKey" | "formPrint" | "requestId">;

/** So many are remembered; whoever is forgotten has one try less. */
const most = 10_000;

/** By the key and the whole content of a form: which request makes use of the try that is owed, once one does. */
const owed = new Map<string, string | null>();

const nameOf = ({ formKey, formPrint }: Sent): string | null =>
  formKey && formPrint ? `${formKey} ${formPrint}` : null;

/** A form could not be taken because the record was away: the same form, sent again, is no other try. */
export function oweTry(sent: Sent): void {
  const name = nameOf(sent);
  if (name === null) return;
  owed.delete(name);
  owed.set(name, null);
  const [oldest] = owed.keys();
  if (owed.size > most && oldest !== undefined) owed.delete(oldest);
}

/** Whether this request sends again what could not be taken. One request makes use of it, however often it asks. */
export function isOwedTry(sent: Sent): boolean {
  const name = nameOf(sent);
  const by = name === null ? undefined : owed.get(name);
  if (name === null || by === undefined || (by !== null && by !== sent.requestId)) return false;
  owed.set(name, sent.requestId);
  return true;
}
