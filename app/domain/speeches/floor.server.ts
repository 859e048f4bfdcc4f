import { db } from "../../db/client.server.ts";

/** Who speaks, and who waits to, in the order they asked. */
export async function floorOf(sessionId: string) {
  const rows = await db.speechRequest.findMany({
    where: { sessionId, withdrawnAt: null, endedAt: null },
    select: { id: true, memberId: true, requestedAt: true, calledAt: true, member: { select: { name: true } } },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
  });
  const shown = rows.map(({ member, ...row }) => ({ ...row, name: member.name }));
  return {
    speaking: shown.find((row) => row.calledAt !== null) ?? null,
    waiting: shown.filter((row) => row.calledAt === null),
  };
}
