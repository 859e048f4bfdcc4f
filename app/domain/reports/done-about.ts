import type { Prisma } from "../../db/generated/client.ts";
import { type Day, dayFromColumn } from "../../shared/dates.ts";

/** What a proposal's page shows beside its line: plan items, projects, who should do it, and reports of work. */
export const shownInclude = {
  plans: { include: { planItem: true }, orderBy: { linkedAt: "asc" } },
  projects: { include: { project: { include: { office: { select: { name: true } } } } } },
  assessment: true,
} satisfies Prisma.ProposalInclude;

type Shown = Prisma.ProposalGetPayload<{ include: typeof shownInclude & { progress: true } }>;

export function doneAbout({ plans, projects, assessment, progress }: Shown) {
  return {
    plans: plans.map(({ planItem: { slug, plan, code, title, period } }) => ({ slug, plan, code, title, period })),
    projects: projects
      .map(({ project: { id, name, fiscalYear, state, budget, spent, office } }) => ({
        id,
        name,
        fiscalYear,
        state,
        budget,
        spent,
        office: office.name,
      }))
      .sort((a, b) => b.fiscalYear - a.fiscalYear),
    assessment: assessment && {
      implementer: assessment.implementer,
      convenience: assessment.convenience,
      locality: assessment.locality,
      efficiency: assessment.efficiency,
    },
    activities: progress
      .filter(({ happenedOn }) => happenedOn !== null)
      .map(({ id, text, happenedOn, place, participants, photo, photoAlt }) => ({
        id,
        text,
        happenedOn: happenedOn ? dayFromColumn(happenedOn) : ("" as Day),
        place,
        participants,
        alt: photo ? photoAlt : null,
      })),
  };
}
