import { db } from "../../db/client.server.ts";

/** How to reach each ward's secretariat. */
export function wardContacts() {
  return db.ward.findMany({
    orderBy: { position: "asc" },
    select: { name: true, contactSection: true, contactTel: true, contactFax: true },
  });
}
