import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { deskMinutes } from "./desk-minutes.server.ts";

/** One statement of a draft, for a form about it. */
export async function statementPage(viewer: Viewer, ref: SessionRef, id: string) {
  const { ward, key, statements, suggestions } = await deskMinutes(viewer, ref);
  return {
    minutes: `/wards/${ward.slug}/desk/sessions/${key}/minutes`,
    suggestions,
    statement: found(statements.find((statement) => statement.id === id)),
  };
}
