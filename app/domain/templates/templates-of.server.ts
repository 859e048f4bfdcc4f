import { db, type Tx } from "../../db/client.server.ts";
import { firstTemplates, type Templates } from "./templates.schema.ts";

/** The 様式 of a council with the revision they are at; what none have set yet is as every council begins. */
export async function templatesOf(
  councilId: string,
  from: Tx = db,
): Promise<{ templates: Templates; revision: number }> {
  const row = await from.paperTemplates.findUnique({ where: { councilId } });
  if (!row) return { templates: firstTemplates, revision: 1 };
  return { templates: { ...firstTemplates, ...(row.values as Partial<Templates>) }, revision: row.revision };
}
