import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession, Prisma } from "../../db/generated/client.ts";
import { found, Problem } from "../../shared/errors.ts";
import { isId } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";

/** A sitting as addressed: 2026-3 once announced, its id while it is a draft on the desk. */
export type SessionRef = { ward: string; session: string };

/** Which sittings exist for this viewer: drafts for the ward's secretariat alone. */
export function visibleSessions(viewer: Viewer): Prisma.CouncilSessionWhereInput {
  const own = viewer.grants.filter((g) => g.wardId && isSecretariat(viewer, g.wardId)).map((g) => g.wardId as string);
  return own.length > 0
    ? { OR: [{ announcedAt: { not: null } }, { wardId: { in: own } }] }
    : { announcedAt: { not: null } };
}

export function whereSession(viewer: Viewer, ref: SessionRef): Prisma.CouncilSessionWhereInput {
  return { AND: [{ ward: { slug: ref.ward } }, keyOf(ref.session), visibleSessions(viewer)] };
}

/** The sitting locked for an act, or not-found where it does not exist for this viewer. */
export async function lockSession(tx: Tx, viewer: Viewer, ref: SessionRef): Promise<CouncilSession> {
  const key = keyOf(ref.session);
  const rows = await tx.$queryRaw<CouncilSession[]>`
    SELECT s.* FROM "CouncilSession" s JOIN "Ward" w ON w.id = s."wardId"
    WHERE w.slug = ${ref.ward} AND (s.id::text = ${key.id ?? ""} OR (s."fiscalYear" = ${key.fiscalYear ?? 0} AND s.number = ${key.number ?? 0}))
    FOR UPDATE OF s`;
  const session = found(rows[0]);
  if (!session.announcedAt && !isSecretariat(viewer, session.wardId)) throw new Problem("not-found");
  return session;
}

function keyOf(text: string): { id?: string; fiscalYear?: number; number?: number } {
  const numbered = /^(\d{4})-([1-9]\d{0,4})$/.exec(text);
  if (numbered) return { fiscalYear: Number(numbered[1]), number: Number(numbered[2]) };
  if (isId(text)) return { id: text };
  throw new Problem("not-found");
}
