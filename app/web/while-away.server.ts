/** What is answered while the database cannot be reached. */
import { data } from "@remix-run/node";
import { isUnavailable } from "../db/unavailable.server.ts";
import { isKey } from "./form-key.ts";
import type { SentAgain } from "./not-taken.tsx";
import { readForm } from "./read-form.server.ts";

/** Fields that go back to nobody. */
export const secretFields = ["password", "current", "code"];

/** Bytes of a form without photos. */
export const lightForm = 64 * 1024;

/** The database cannot be reached: a page that says so and when to come again, never a fault. */
export const notNow = () => data(null, { status: 503 });

/**
 * The same for what was sent: its page keeps it and sends it again. Whether it was taken in the end nobody knows; under
 * its old key it is taken once.
 */
export function notTaken(form: FormData, key: FormDataEntryValue | null, hasFiles: boolean, mayHaveFiles = false) {
  const fields = [...form].filter(([name]) => !secretFields.includes(name) && name !== "_key") as [string, string][];
  const hasSecrets = secretFields.some((name) => form.has(name));
  const again: SentAgain = {
    fields: isKey(key) ? [...fields, ["_key", key]] : fields,
    hasFiles,
    hasSecrets,
    mayHaveFiles,
  };
  return data(again, { status: 503 });
}

/** The same where who sends it cannot even be looked up: its words are read, its files are left. */
export async function unread(request: Request, error: unknown): Promise<never> {
  if (!isUnavailable(error)) throw error;
  const { form = new FormData() } = (await readForm(request, null)) ?? {};
  const isHeavy = Number(request.headers.get("Content-Length") ?? 0) >= lightForm;
  const isInParts = request.headers.get("Content-Type")?.startsWith("multipart/") ?? false;
  throw notTaken(form, form.get("_key"), isInParts && isHeavy, isInParts);
}
