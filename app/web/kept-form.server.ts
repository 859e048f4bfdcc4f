import { db } from "../db/client.server.ts";
import { newSecret, sha256 } from "../platform/secrets.server.ts";

const hour = 3_600_000;
const largest = 64 * 1024;

/**
 * Keeps a form that was posted after its login had ended, for an hour, to be offered
 * again. Its secret goes into a cookie of the browser that wrote it, never into an
 * address: nobody can have a form kept and hand it to another.
 * @returns the secret, or null for a form too large to keep
 */
export async function keepForm(path: string, form: FormData, now: Date): Promise<string | null> {
  const fields = [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" && !/password|current|code|secret|_key/i.test(name) ? [[name, value]] : [],
  );
  if (JSON.stringify(fields).length > largest) return null;
  const secret = newSecret();
  await db.keptForm.create({
    data: { id: sha256(secret), path, fields, createdAt: now, expiresAt: new Date(now.getTime() + hour) },
    select: { id: true },
  });
  return secret;
}

export async function readKeptForm(
  secret: string | null,
  now: Date,
): Promise<{ path: string; fields: [string, string][] } | null> {
  if (!secret) return null;
  const form = await db.keptForm.findFirst({ where: { id: sha256(secret), expiresAt: { gt: now } } });
  return form ? { path: form.path, fields: form.fields as [string, string][] } : null;
}
