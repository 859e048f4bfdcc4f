import type { Tx } from "../../db/client.server.ts";
import type { Project } from "../../db/generated/client.ts";
import { found } from "../../shared/errors.ts";

export type ProjectRef = { ward: string; project: string };

/** A project of the ward in the address, locked. Every project is public. */
export async function lockProject(tx: Tx, ref: ProjectRef): Promise<Project> {
  const rows = await tx.$queryRaw<Project[]>`
    SELECT j.* FROM "Project" j JOIN "Ward" w ON w.id = j."wardId"
    WHERE j.id = ${ref.project}::uuid AND w.slug = ${ref.ward} FOR UPDATE OF j`;
  return found(rows[0]);
}
