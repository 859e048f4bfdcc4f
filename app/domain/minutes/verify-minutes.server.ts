import { db } from "../../db/client.server.ts";
import { canonicalHash } from "../../platform/canonical.server.ts";

/** How many versions are read at a time: one may hold a thousand statements. */
const batch = 50;

export type MinutesVerdict = {
  count: number;
  /** What is wrong, naming the version. */
  findings: string[];
};

/**
 * Recomputes the SHA-256 of every published version and holds it against the one shown with it and the one in the
 * record of acts, where it was written at the time. Finds a changed byte, a hash changed along with it, a version no
 * act published, and one that is gone. Whether the record itself is whole is `verify-audit`'s to say.
 */
export async function verifyMinutes(): Promise<MinutesVerdict> {
  const recorded = await recordedHashes();
  const findings: string[] = [];
  let count = 0;
  let after: string | undefined;
  for (;;) {
    const versions = await db.minutesVersion.findMany({
      take: batch,
      ...(after ? { skip: 1, cursor: { id: after } } : {}),
      orderBy: { id: "asc" },
      include: {
        minutes: { select: { session: { select: { ordinal: true, title: true, ward: { select: { name: true } } } } } },
      },
    });
    for (const { id, number, content, sha256, minutes } of versions) {
      const { ward, ordinal, title } = minutes.session;
      const name = `${ward.name} 第${ordinal}回${title} 第${number}版（${id}）`;
      if (canonicalHash(content as object) !== sha256) findings.push(`${name}の文が、示している値と合いません。`);
      const published = recorded.get(id);
      if (published === undefined) findings.push(`${name}を掲載した操作記録がありません。`);
      else if (published !== sha256) findings.push(`${name}の値が、掲載したときの記録と違います。`);
      recorded.delete(id);
      count += 1;
    }
    after = versions.at(-1)?.id;
    if (versions.length < batch) break;
  }
  for (const id of recorded.keys()) findings.push(`掲載した記録のある版（${id}）がありません。`);
  return { count, findings };
}

/** The hash of each version as the act that published it wrote it down. */
async function recordedHashes(): Promise<Map<string, string>> {
  const events = await db.auditEvent.findMany({
    where: { action: { in: ["minutes.published", "minutes.corrected", "minutes.reissued", "minutes.archived"] } },
    select: { subjectId: true, details: true },
  });
  return new Map(events.map(({ subjectId, details }) => [subjectId ?? "", (details as { sha256: string }).sha256]));
}
