import { db } from "../../db/client.server.ts";
import { dayOf, fiscalYearOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { costsSeen } from "../councils/costs.schema.ts";
import { deskWard } from "./desk-ward.server.ts";

/** 費用 of a year as it stands, to be entered or put right. */
export async function costsPage(viewer: Viewer, slug: string, asked: string | null) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const thisYear = fiscalYearOf(dayOf(viewer.now));
  const year = asked && /^20\d\d$/.test(asked) ? Number(asked) : thisYear;
  const costs = await db.councilCost.findMany({ where: { council: { wardId: ward.id }, fiscalYear: year } });
  return {
    ward: { slug, name: ward.name },
    year,
    years: [thisYear, thisYear - 1, thisYear - 2],
    seen: costsSeen(costs),
    costs: Object.fromEntries(costs.map(({ kind, yen }) => [kind, String(yen)])) as Record<string, string>,
  };
}
