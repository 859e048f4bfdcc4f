import { db } from "../../db/client.server.ts";

/** The wards in the city's official order. */
export function wardList() {
  return db.ward.findMany({ orderBy: { position: "asc" }, select: { id: true, slug: true, name: true } });
}
