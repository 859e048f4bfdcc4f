import { db } from "../../db/client.server.ts";
import { dayOf, fiscalYearOf } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { type ProposalRef, whereProposal } from "../proposals/scope.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";

async function ofDesk(viewer: Viewer, ref: ProposalRef) {
  const proposal = found(
    await db.proposal.findFirst({
      where: whereProposal(viewer, ref),
      select: {
        wardId: true,
        officeId: true,
        fiscalYear: true,
        number: true,
        title: true,
        ward: { select: { slug: true, name: true } },
        plans: { select: { planItemId: true } },
        assessment: true,
      },
    }),
  );
  allow(isSecretariat(viewer, proposal.wardId));
  const { fiscalYear, number, title, ward } = proposal;
  return { ...proposal, page: { ward, key: `${fiscalYear}-${number}`, proposal: { number, title } } };
}

/** Items of the city's plans: those it belongs to, and the others. */
export async function planChoices(viewer: Viewer, ref: ProposalRef) {
  const { page, plans } = await ofDesk(viewer, ref);
  const items = (await db.planItem.findMany({ orderBy: [{ plan: "asc" }, { code: "asc" }] })).map((item) => ({
    id: item.id,
    name: `${item.plan} ${item.code}「${item.title}」`,
  }));
  const isLinked = ({ id }: { id: string }) => plans.some(({ planItemId }) => planItemId === id);
  return { ...page, linked: items.filter(isLinked), items: items.filter((item) => !isLinked(item)) };
}

const officesOf = (wardId: string) =>
  db.office.findMany({
    where: { wardId, closedOn: null },
    orderBy: { sortKey: "asc" },
    select: { id: true, name: true },
  });

/** What a new project of a proposal begins with. */
export async function projectDefaults(viewer: Viewer, ref: ProposalRef) {
  const { page, wardId, officeId } = await ofDesk(viewer, ref);
  return { ...page, officeId, offices: await officesOf(wardId), fiscalYear: fiscalYearOf(dayOf(viewer.now)) };
}

/** A project as it is stored, for its form. */
export async function projectToRevise(viewer: Viewer, ref: { ward: string; project: string }) {
  const ward = await wardBySlug(ref.ward);
  const project = found(await db.project.findFirst({ where: { id: ref.project, wardId: ward.id } }));
  allow(isSecretariat(viewer, ward.id));
  return { ward: { slug: ward.slug, name: ward.name }, project, offices: await officesOf(ward.id) };
}

/** 実施主体 as it is stored. */
export async function assessmentToMake(viewer: Viewer, ref: ProposalRef) {
  const { page, assessment } = await ofDesk(viewer, ref);
  return { ...page, assessment };
}
