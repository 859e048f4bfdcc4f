import { db } from "../../db/client.server.ts";
import { dayOf, fiscalYearOf } from "../../shared/dates.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** The year asked for, or the one that `now` is in: it turns on 1 April in Tokyo. */
export function projectYear(query: URLSearchParams, now: Date): number {
  const asked = Number(query.get("year"));
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : fiscalYearOf(dayOf(now));
}

/** 地域課題対応事業 of a fiscal year, with the published proposals each came from, and what they cost together. */
export async function projectList(viewer: Viewer, wardSlug: string, fiscalYear: number) {
  const ward = await wardBySlug(wardSlug);
  const [rows, years] = await Promise.all([
    db.project.findMany({
      where: { wardId: ward.id, fiscalYear },
      orderBy: [{ enteredAt: "asc" }, { id: "asc" }],
      include: {
        office: { select: { name: true } },
        proposals: {
          where: { proposal: { publishedAt: { not: null } } },
          select: { proposal: { select: { fiscalYear: true, number: true, title: true } } },
        },
      },
    }),
    db.project.findMany({
      where: { wardId: ward.id },
      select: { fiscalYear: true },
      distinct: ["fiscalYear"],
      orderBy: { fiscalYear: "desc" },
    }),
  ]);
  const projects = rows.map(({ id, name, description, state, budget, spent, office, proposals }) => ({
    id,
    name,
    description,
    state,
    budget,
    spent,
    office: office.name,
    proposals: proposals.map(({ proposal: p }) => ({ key: `${p.fiscalYear}-${p.number}`, ...p })),
  }));
  return {
    ward: { slug: ward.slug, name: ward.name },
    isDesk: isSecretariat(viewer, ward.id),
    fiscalYear,
    years: [...new Set([fiscalYear, ...years.map((row) => row.fiscalYear)])].sort((a, b) => b - a),
    projects,
    total: {
      budget: projects.reduce((sum, { budget }) => sum + budget, 0),
      spent: projects.reduce((sum, { spent }) => sum + (spent ?? 0), 0),
    },
  };
}
