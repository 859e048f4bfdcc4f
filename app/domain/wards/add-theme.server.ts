import { violates } from "../../db/violations.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";

export async function addTheme(viewer: Viewer, input: { name: string; slug: string }): Promise<{ id: string }> {
  try {
    return await transact(viewer, async (tx) => {
      allow(isAdmin(viewer));
      const position = (await tx.theme.count()) + 1;
      const theme = await tx.theme.create({ data: { ...input, position }, select: { id: true } });
      await record(tx, viewer, { action: "theme.added", subjectId: theme.id, wardId: null, details: {} });
      return theme;
    });
  } catch (error) {
    if (violates(error, "Theme_name_key") || violates(error, "Theme_slug_key"))
      refuse("同じテーマがあります。", "name");
    throw error;
  }
}
