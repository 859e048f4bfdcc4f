import { createHash } from "node:crypto";
import { pool } from "../../db/client.server.ts";

export type AuditVerdict = {
  isWhole: boolean;
  count: number;
  head: string;
  /** What is wrong, naming the row. */
  findings: string[];
};

type Row = { seq: string; eventId: string; hash: string; payload: string | null };

/**
 * Recomputes the whole chain. Finds a changed, removed or inserted row; with the head
 * published earlier also an end that was cut off or rewritten.
 */
export async function verifyAudit(expectedHead?: string): Promise<AuditVerdict> {
  const findings: string[] = [];
  const seen = new Set<string>([""]);
  let previous = "";
  let last = 0n;
  for await (const row of rows()) {
    const seq = BigInt(row.seq);
    if (seq !== last + 1n) findings.push(`番号 ${last + 1n} から ${seq - 1n} までの行がありません。`);
    if (row.payload === null) findings.push(`番号 ${seq} の操作記録（${row.eventId}）がありません。`);
    else if (hashOf(previous, row.payload) !== row.hash) {
      findings.push(`番号 ${seq} の操作記録（${row.eventId}）が書き換えられています。`);
    }
    previous = row.hash;
    last = seq;
    if (expectedHead) seen.add(row.hash);
  }
  for (const id of await unlinked())
    findings.push(`操作記録 ${id} は鎖につながっていません（後から加えられた行です）。`);
  if (expectedHead && !seen.has(expectedHead)) {
    findings.push(
      `控えの末尾 ${expectedHead} が鎖の中にありません。終わりの部分が切り取られたか、書き換えられています。`,
    );
  }
  return { isWhole: findings.length === 0, count: Number(last), head: previous, findings };
}

async function* rows(): AsyncGenerator<Row> {
  for (let after = "0"; ; ) {
    const page = await pool.query<Row>(
      `SELECT l.seq, l."eventId", l.hash, CASE WHEN e.id IS NULL THEN NULL ELSE audit_payload(e, l.seq) END AS payload
       FROM "AuditLink" l LEFT JOIN "AuditEvent" e ON e.id = l."eventId"
       WHERE l.seq > $1 ORDER BY l.seq LIMIT 2000`,
      [after],
    );
    yield* page.rows;
    const end = page.rows.at(-1);
    if (!end) return;
    after = end.seq;
  }
}

async function unlinked(): Promise<string[]> {
  const result = await pool.query<{ id: string }>(
    `SELECT e.id FROM "AuditEvent" e LEFT JOIN "AuditLink" l ON l."eventId" = e.id WHERE l.seq IS NULL LIMIT 100`,
  );
  return result.rows.map((row) => row.id);
}

function hashOf(previous: string, payload: string): string {
  return createHash("sha256").update(`${previous}\n${payload}`, "utf8").digest("hex");
}
