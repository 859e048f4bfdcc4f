/** What was done about a proposal: plan, money, who should do it, photos; and themes that become one. */
import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { runNightly } from "#app/domain/delivery/nightly.server.ts";
import { addPlanItem } from "#app/domain/plans/add-plan-item.server.ts";
import { linkPlan } from "#app/domain/plans/link-plan.server.ts";
import { planPage } from "#app/domain/plans/plan-lists.server.ts";
import { removePlanItem } from "#app/domain/plans/remove-plan-item.server.ts";
import { unlinkPlan } from "#app/domain/plans/unlink-plan.server.ts";
import { enterProject } from "#app/domain/projects/enter-project.server.ts";
import { projectYear } from "#app/domain/projects/project-list.server.ts";
import { ProjectInput } from "#app/domain/projects/projects.schema.ts";
import { listQuery, proposalList } from "#app/domain/proposals/proposal-list.server.ts";
import { setTheme } from "#app/domain/proposals/set-theme.server.ts";
import { progressPhoto } from "#app/domain/reports/progress-photo.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { assessImplementer } from "#app/domain/responses/assess-implementer.server.ts";
import { reportProgress } from "#app/domain/responses/report-progress.server.ts";
import { addTheme } from "#app/domain/wards/add-theme.server.ts";
import { mergeThemes } from "#app/domain/wards/merge-themes.server.ts";
import { loader as listLoader } from "#app/routes/proposals/list.tsx";
import { loader as projectsFile } from "#app/routes/public/projects-file.ts";
import { asUpload } from "#prisma/seed/papers.ts";
import { makeWorld, now, today, type World } from "#tests/support/make.ts";
import { projectContent } from "#tests/support/matrix-projects.ts";
import { smallPhoto } from "#tests/support/pictures.ts";
import { makeProposal } from "#tests/support/sittings.ts";

const item = { plan: "総合計画", number: "基本政策5", title: "参加と協働", period: "令和8年度から", slug: "basic-5" };

const asked = async (world: World, path: string, params: Record<string, string>) =>
  ({
    request: new Request(`http://localhost${path}`),
    params,
    context: { viewer: () => world.viewer("anonymous") },
  }) as never;

describe("AT-01: 計画の項目", () => {
  it("each page names the other, and what is linked cannot be taken away", async () => {
    const world = await makeWorld();
    const admin = await world.viewer("admin");
    const desk = await world.viewer("secretariat");
    const { id: planItemId } = await addPlanItem(admin, item);
    const { ref } = await makeProposal(world, "published");
    const { ref: hidden } = await makeProposal(world, "held");
    await linkPlan(desk, ref, { planItemId });
    await linkPlan(desk, hidden, { planItemId });
    expect((await planPage("basic-5")).proposals.map(({ title }) => title)).toEqual(["公園の園路が夜に暗い"]);
    const { plans } = await proposalPage(await world.viewer("anonymous"), ref);
    const { number: code, ...named } = item;
    expect(plans).toEqual([{ ...named, code }]);
    await expect(removePlanItem(admin, "basic-5")).rejects.toThrow("提案が2件結び付いている");
    await expect(db.planItem.delete({ where: { id: planItemId } })).rejects.toThrow();
    await unlinkPlan(desk, ref, { planItemId });
    await unlinkPlan(desk, hidden, { planItemId });
    await removePlanItem(admin, "basic-5");
    await expect(planPage("basic-5")).rejects.toMatchObject({ kind: "not-found" });
    await addPlanItem(admin, item);
    await expect(addPlanItem(admin, { ...item, slug: "basic-6" })).rejects.toMatchObject({ field: "number" });
  });
});

describe("AT-16: テーマの統合", () => {
  it("moves all links, and the old address leads to the new one", async () => {
    const world = await makeWorld();
    const admin = await world.viewer("admin");
    const { id: intoId } = await addTheme(admin, { name: "夜道の安全", slug: "night" });
    const { ref } = await makeProposal(world, "published");
    await setTheme(await world.viewer("secretariat"), ref, { themeId: world.theme.id });
    const old = await db.theme.findUniqueOrThrow({ where: { id: world.theme.id } });
    await mergeThemes(admin, { fromId: old.id, intoId });
    const list = await proposalList("saiwai", listQuery(new URLSearchParams("theme=night")));
    expect(list.proposals).toHaveLength(1);
    expect(list.themes.map(({ slug }) => slug)).not.toContain(old.slug);
    const path = `/wards/saiwai/proposals?theme=${old.slug}&stage=checking`;
    const answer = await listLoader(await asked(world, path, { ward: "saiwai" })).catch((thrown: unknown) => thrown);
    expect((answer as Response).status).toBe(301);
    expect((answer as Response).headers.get("Location")).toBe("/wards/saiwai/proposals?theme=night&stage=checking");
    // Merged once more, the first address still leads to where all went.
    const { id: last } = await addTheme(admin, { name: "安全", slug: "safety" });
    await mergeThemes(admin, { fromId: intoId, intoId: last });
    expect((await db.theme.findUniqueOrThrow({ where: { id: old.id } })).intoId).toBe(last);
    await expect(mergeThemes(admin, { fromId: last, intoId: old.id })).rejects.toMatchObject({ field: "intoId" });
  });
});

describe("AT-20: 活動の記録", () => {
  const photo = () => asUpload("現地.png", Buffer.from(smallPhoto, "base64"));
  const report = {
    text: "照明を付け替えました。",
    happenedOn: today,
    place: "中央公園",
    photoAlt: "新しい照明のついた園路",
  };

  it.each([
    ["photoAlt", { ...report, photoAlt: "" }],
    ["happenedOn", { text: report.text, place: report.place, photoAlt: report.photoAlt }],
    ["place", { ...report, place: "" }],
  ])("a photo without %s is not published", async (field, input) => {
    const world = await makeWorld();
    const { ref } = await makeProposal(world, "answered");
    await expect(reportProgress(await world.viewer("office"), ref, input, [photo()])).rejects.toMatchObject({ field });
    expect(await db.progressReport.count()).toBe(0);
  });

  it("with words, day and place it is on the page, and is kept by the nightly tidying", async () => {
    const world = await makeWorld();
    const { ref, id } = await makeProposal(world, "answered");
    await reportProgress(await world.viewer("office"), ref, { ...report, participants: 12 }, [photo()]);
    const anybody = await world.viewer("anonymous");
    const { activities } = await proposalPage(anybody, ref);
    expect(activities).toMatchObject([{ place: "中央公園", participants: 12, alt: "新しい照明のついた園路" }]);
    const shown = { ...ref, report: activities[0]?.id ?? "" };
    expect((await progressPhoto(anybody, shown)).type).toBe("image/png");
    await runNightly(new Date(now.getTime() + 3 * 86_400_000));
    expect((await progressPhoto(anybody, shown)).size).toBeGreaterThan(0);
    await db.proposal.update({ where: { id }, data: { publishedAt: null } });
    await expect(progressPhoto(anybody, shown)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("takes no other file for a photo, and no day ahead", async () => {
    const world = await makeWorld();
    const { ref } = await makeProposal(world, "answered");
    const office = await world.viewer("office");
    const words = asUpload("記録.txt", Buffer.from("記録"));
    await expect(reportProgress(office, ref, report, [words])).rejects.toMatchObject({ field: "photo" });
    await expect(
      reportProgress(office, ref, { text: report.text, place: report.place, happenedOn: "2026-12-24" }),
    ).rejects.toMatchObject({ field: "happenedOn" });
    // What is typed for a photo that was not chosen is not dropped unseen; nor is a place without its day.
    await expect(reportProgress(office, ref, report)).rejects.toMatchObject({ field: "photo" });
    await expect(reportProgress(office, ref, { text: report.text, place: "公園" })).rejects.toMatchObject({
      field: "happenedOn",
    });
  });
});

describe("AT-23: 地域課題対応事業", () => {
  it("lists a year's projects with their proposals and total, and the CSV opens in a spreadsheet", async () => {
    const world = await makeWorld();
    const desk = await world.viewer("secretariat");
    const { ref } = await makeProposal(world, "published");
    const { ref: hidden } = await makeProposal(world, "held", "載せない提案の題");
    const content = projectContent(world);
    await enterProject(desk, ref, { ...content, name: "=園路の照明" });
    await enterProject(desk, hidden, { ...content, name: "段差の解消", budget: 1_200_000, spent: 1_100_000 });
    await enterProject(desk, ref, { ...content, name: "翌年の点検", fiscalYear: 2027 });
    const file = await asked(world, "/wards/saiwai/projects.csv?year=2026", { ward: "saiwai" });
    const response = await projectsFile(file);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect(text.startsWith("\ufeff年度,事業名,")).toBe(true);
    expect(text.split("\r\n").slice(1)).toEqual([
      "令和8年度,'=園路の照明,暗い園路に照明を加えます。,2026-1 公園の園路が夜に暗い,道路公園センター,500000,,計画",
      "令和8年度,段差の解消,暗い園路に照明を加えます。,,道路公園センター,1200000,1100000,計画",
      "",
    ]);
    const { projectList } = await import("#app/domain/projects/project-list.server.ts");
    const anybody = await world.viewer("anonymous");
    const { total, projects, isDesk } = await projectList(anybody, "saiwai", 2026);
    expect([total, projects.length, isDesk]).toEqual([{ budget: 1_700_000, spent: 1_100_000 }, 2, false]);
    expect(JSON.stringify(projects)).not.toContain("載せない提案の題");
  });

  it.each([
    ["2027-03-31T23:59:59+09:00", 2026],
    ["2027-04-01T00:00:00+09:00", 2027],
  ])("at %s the year is %i", (at, year) => {
    expect(projectYear(new URLSearchParams(), new Date(at))).toBe(year);
  });

  it.each([
    ["５００，０００円", 500_000],
    ["50万", 500_000],
    ["0", 0],
  ])("%s is %i yen", (written, budget) => {
    const officeId = "01890000-0000-7000-8000-000000000000";
    const rest = { name: "事業", description: "内容", fiscalYear: "2026", officeId, state: "planned" };
    expect(ProjectInput.parse({ ...rest, budget: written }).budget).toBe(budget);
    expect(ProjectInput.safeParse({ ...rest, budget: "30億" }).success).toBe(false);
    expect(ProjectInput.safeParse({ ...rest, budget: "9999999999" }).success).toBe(false);
  });
});

describe("AT-26: 実施主体", () => {
  it("is public with the reason on each of three axes, and is not overwritten unseen", async () => {
    const world = await makeWorld();
    const { ref } = await makeProposal(world, "published");
    const desk = await world.viewer("secretariat");
    const reasons = {
      convenience: "近くの人が使うため",
      locality: "町内会が見回れるため",
      efficiency: "点検は早いため",
    };
    await assessImplementer(desk, ref, { implementer: "together", ...reasons, revision: 0 });
    const { assessment } = await proposalPage(await world.viewer("anonymous"), ref);
    expect(assessment).toEqual({ implementer: "together", ...reasons });
    await expect(assessImplementer(desk, ref, { implementer: "ward", ...reasons, revision: 0 })).rejects.toMatchObject({
      stored: { revision: 1 },
    });
  });
});
