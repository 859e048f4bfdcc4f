import { addPlanItem } from "#app/domain/plans/add-plan-item.server.ts";
import { linkPlan } from "#app/domain/plans/link-plan.server.ts";
import { unlinkPlan } from "#app/domain/plans/unlink-plan.server.ts";
import { enterProject } from "#app/domain/projects/enter-project.server.ts";
import { reviseProject } from "#app/domain/projects/revise-project.server.ts";
import { assessImplementer } from "#app/domain/responses/assess-implementer.server.ts";
import { place, type World } from "./make.ts";
import { type Given, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { makeProposal } from "./sittings.ts";
import { proposals } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, proposal: ids.proposal ?? "" });

const always = Object.fromEntries(Object.keys(proposals).map((state) => [state, possible])) as Record<
  keyof typeof proposals,
  string
>;

const withPlan =
  (isLinked: boolean): Given =>
  async (world) => {
    const { ref: made } = await makeProposal(world, "published");
    const { id } = await addPlanItem(await world.viewer("admin"), {
      plan: "総合計画",
      number: "基本政策5",
      title: "参加と協働",
      period: "令和8年度から",
      slug: "basic-5",
    });
    if (isLinked) await linkPlan(await world.viewer("secretariat"), made, { planItemId: id });
    return { proposal: made.proposal, plan: id };
  };

export const projectContent = (world: World) => ({
  name: "園路の照明の更新",
  description: "暗い園路に照明を加えます。",
  fiscalYear: 2026,
  officeId: world.saiwai.offices[0]?.id ?? "",
  state: "planned" as const,
  budget: 500_000,
});

const withProject: Given = async (world) => {
  const { ref: made } = await makeProposal(world, "published");
  return { project: (await enterProject(await world.viewer("secretariat"), made, projectContent(world))).id };
};

export const projectRows: Row[] = [
  row({
    act: "plans/link-plan",
    isAddressed: true,
    allowed: desk,
    of: { apart: withPlan(false), linked: withPlan(true) },
    when: { apart: possible, linked: "結び付いています" },
    run: (viewer, ids) => linkPlan(viewer, ref(ids), { planItemId: ids.plan ?? "" }),
    statements: 7,
  }),
  row({
    act: "plans/unlink-plan",
    isAddressed: true,
    allowed: desk,
    of: { linked: withPlan(true) },
    when: { linked: possible },
    run: (viewer, ids) => unlinkPlan(viewer, ref(ids), { planItemId: ids.plan ?? "" }),
    statements: 4,
  }),
  row({
    act: "projects/enter-project",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: always,
    run: (viewer, ids, world) => enterProject(viewer, ref(ids), projectContent(world)),
    statements: 7,
  }),
  row({
    act: "projects/revise-project",
    isAddressed: true,
    allowed: desk,
    of: { entered: withProject },
    when: { entered: possible },
    run: (viewer, ids, world) =>
      reviseProject(
        viewer,
        { ward: place.ward, project: ids.project ?? "" },
        { ...projectContent(world), spent: 480_000, state: "finished", revision: 1 },
      ),
    statements: 5,
  }),
  row({
    act: "responses/assess-implementer",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: always,
    run: (viewer, ids) =>
      assessImplementer(viewer, ref(ids), {
        implementer: "together",
        convenience: "近くの人が使うため",
        locality: "町内会が見回れるため",
        efficiency: "点検は区がまとめるほうが早いため",
        revision: 0,
      }),
    statements: 6,
  }),
];
