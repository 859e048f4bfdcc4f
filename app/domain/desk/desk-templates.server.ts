import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { templatesOf } from "../templates/templates-of.server.ts";
import { deskWard } from "./desk-ward.server.ts";

/** 様式 of the ward's council, to be set. */
export async function deskTemplates(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const council = found(
    await db.council.findFirst({ where: { wardId: ward.id }, orderBy: { establishedOn: "asc" }, select: { id: true } }),
  );
  return { ward: { slug, name: ward.name }, ...(await templatesOf(council.id)) };
}
