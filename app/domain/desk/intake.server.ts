import { db } from "../../db/client.server.ts";
import { openingDaysUntil } from "../../platform/holidays.server.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { pageOf } from "../../shared/paging.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { pageSize } from "../proposals/proposal-list.server.ts";
import { proposalState } from "../proposals/proposals.policy.ts";
import { deskWard } from "./desk-ward.server.ts";

/** 受付簿: everything that came in, with its age and the days promised. */
export async function intake(viewer: Viewer, slug: string, query: URLSearchParams) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const page = pageOf(query);
  const onlyNew = query.get("show") !== "all";
  const where = {
    wardId: ward.id,
    ...(onlyNew ? { answeredAt: null, endedAt: null } : {}),
  };
  const [total, rows] = await Promise.all([
    db.proposal.count({ where }),
    db.proposal.findMany({
      where,
      orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
      take: pageSize,
      skip: (page - 1) * pageSize,
      include: { office: { select: { name: true } }, theme: { select: { name: true } } },
    }),
  ]);
  const today = dayOf(viewer.now);
  return {
    ward: { slug, name: ward.name },
    onlyNew,
    paging: { page, pages: Math.max(1, Math.ceil(total / pageSize)), total },
    rows: rows.map((row) => ({
      key: `${row.fiscalYear}-${row.number}`,
      number: row.number,
      title: row.title,
      channel: row.channel,
      state: proposalState(row),
      isUnconfirmed: row.channel === "web" && row.confirmedAt === null,
      office: row.office?.name ?? null,
      isUrgent: row.urgentAt !== null,
      receivedAt: row.receivedAt,
      age: openingDaysUntil(dayOf(row.receivedAt), today),
      due: dayFromColumn(dueOf(row)),
      isLate: row.answeredAt === null && row.endedAt === null && dayFromColumn(dueOf(row)) < today,
    })),
  };
}

type Due = {
  publishedAt: Date | null;
  heldAt: Date | null;
  wardOnlyAt: Date | null;
  officeId: string | null;
  publishBy: Date;
  officeBy: Date;
  officeDueOn: Date | null;
  answerBy: Date;
};

/** The next promise to keep. */
function dueOf(row: Due): Date {
  if (!row.publishedAt && !row.heldAt && !row.wardOnlyAt) return row.publishBy;
  if (!row.officeId) return row.officeBy;
  return row.officeDueOn ?? row.answerBy;
}
