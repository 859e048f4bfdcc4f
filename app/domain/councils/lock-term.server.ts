import type { Tx } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";

/** A term of a ward's council, held so that two clerks never fill one seat or name two chairs. */
export async function lockTerm(tx: Tx, wardId: string, termId: string) {
  await tx.$queryRaw`SELECT id FROM "Term" WHERE id = ${termId}::uuid FOR UPDATE`;
  return found(await tx.term.findFirst({ where: { id: termId, council: { wardId } } }));
}

/** The council of a ward, held while its terms, rules or sittings get their next number. */
export async function lockCouncil(tx: Tx, wardId: string) {
  await tx.$queryRaw`SELECT id FROM "Council" WHERE "wardId" = ${wardId}::uuid FOR UPDATE`;
  return found(await tx.council.findFirst({ where: { wardId }, orderBy: { establishedOn: "asc" } }));
}

/** All rules, held while a level gets its next version: levels are read together. */
export async function lockRules(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(4703, 2)`;
}
