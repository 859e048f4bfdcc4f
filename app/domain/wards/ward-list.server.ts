import { db } from "../../db/client.server.ts";

/** The wards in the city's official order. */
export function wardList() {
  return db.ward.findMany({ orderBy: { position: "asc" }, select: { id: true, slug: true, name: true } });
}

/** Of these, where one may register: those that take words. */
export function openWards() {
  return db.ward.findMany({
    where: { openedAt: { not: null } },
    orderBy: { position: "asc" },
    select: { id: true, slug: true, name: true },
  });
}
