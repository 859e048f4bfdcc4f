import { db } from "../../db/client.server.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import type { ApprovalSubject } from "./approvals.rules.ts";
import { subjectWords } from "./approvals.schema.ts";

/** 決裁の記録 of the things with these ids, oldest first: who, which day, which document number. */
export async function approvalRecords(subjectIds: string[]) {
  const rows = await db.approvalRecord.findMany({
    where: { subjectId: { in: subjectIds } },
    orderBy: { recordedAt: "asc" },
  });
  return rows.map((row) => ({
    id: row.id,
    subjectId: row.subjectId,
    what: subjectWords[row.subject as ApprovalSubject],
    by: row.approverName,
    on: dayFromColumn(row.decidedOn),
    documentNumber: row.documentNumber,
  }));
}
