import { db } from "#app/db/client.server.ts";
import { giveApproval } from "#app/domain/approvals/give-approval.server.ts";
import { requestApproval } from "#app/domain/approvals/request-approval.server.ts";
import { returnApproval } from "#app/domain/approvals/return-approval.server.ts";
import { appointMember } from "#app/domain/councils/appoint-member.server.ts";
import { endAppointment } from "#app/domain/councils/end-appointment.server.ts";
import { endPost } from "#app/domain/councils/end-post.server.ts";
import { enterCosts } from "#app/domain/councils/enter-costs.server.ts";
import { formSubcommittee } from "#app/domain/councils/form-subcommittee.server.ts";
import { foundCouncil } from "#app/domain/councils/found-council.server.ts";
import { importRoster } from "#app/domain/councils/import-roster.server.ts";
import { nameOfficer } from "#app/domain/councils/name-officer.server.ts";
import { reviseRules } from "#app/domain/councils/revise-rules.server.ts";
import { reviseSubcommittee } from "#app/domain/councils/revise-subcommittee.server.ts";
import { startTerm } from "#app/domain/councils/start-term.server.ts";
import { enterDraw } from "#app/domain/draws/enter-draw.server.ts";
import { holdDraw } from "#app/domain/draws/hold-draw.server.ts";
import { startDraw } from "#app/domain/draws/start-draw.server.ts";
import { withdrawEntry } from "#app/domain/draws/withdraw-entry.server.ts";
import { addPlanItem } from "#app/domain/plans/add-plan-item.server.ts";
import { removePlanItem } from "#app/domain/plans/remove-plan-item.server.ts";
import { reviseTemplates } from "#app/domain/templates/revise-templates.server.ts";
import { firstTemplates } from "#app/domain/templates/templates.schema.ts";
import { addBureau } from "#app/domain/wards/add-bureau.server.ts";
import { addOffice } from "#app/domain/wards/add-office.server.ts";
import { addTheme } from "#app/domain/wards/add-theme.server.ts";
import { addTown } from "#app/domain/wards/add-town.server.ts";
import { addVenue } from "#app/domain/wards/add-venue.server.ts";
import { closeWard } from "#app/domain/wards/close-ward.server.ts";
import { mergeThemes } from "#app/domain/wards/merge-themes.server.ts";
import { openWard } from "#app/domain/wards/open-ward.server.ts";
import { reviseCityContact } from "#app/domain/wards/revise-city-contact.server.ts";
import { reviseContact } from "#app/domain/wards/revise-contact.server.ts";
import { revisePromises } from "#app/domain/wards/revise-promises.server.ts";
import { reviseReadings } from "#app/domain/wards/revise-readings.server.ts";
import { reviseVenue } from "#app/domain/wards/revise-venue.server.ts";
import { now, place, today, type World } from "./make.ts";
import { type Ids, plainRow, possible, type Row, row } from "./matrix-row.ts";
import { makeProposal, makeSession } from "./sittings.ts";
import { approvals } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const hall = { name: "会館", address: "川崎市", access: "徒歩5分", wheelchair: "入れます", childcare: "", hearing: "" };
const member = (world: World, place: number) => world.council.members[place] ?? "";

const drawOf = (ids: Ids) => ({ ward: place.ward, draw: ids.draw ?? "" });
const openDraw = async (world: World) => {
  const clerk = await world.viewer("secretariat");
  const strata = [{ name: "全体", seats: 1, reserves: 1 }];
  const { id: draw } = await startDraw(clerk, "saiwai", { title: "公募のくじ", strata });
  await enterDraw(clerk, { ward: "saiwai", draw }, { stratum: 0, names: "甲山\n乙川" });
  return { draw };
};
const draws = {
  open: openDraw,
  drawn: async (world: World) => {
    const ids = await openDraw(world);
    await holdDraw(await world.viewer("secretariat"), { ward: "saiwai", ...ids }, { publicWord: "" });
    return ids;
  },
};

const wardClosed = async () => {
  await db.ward.update({ where: { slug: "saiwai" }, data: { openedAt: null } });
  return {};
};
const withoutDesk = async () => {
  await db.grant.updateMany({
    where: { ward: { slug: "saiwai" }, role: { in: ["secretariat", "manager"] } },
    data: { endedAt: now },
  });
  return wardClosed();
};
const withoutWays = async () => {
  await db.ward.update({ where: { slug: "saiwai" }, data: { contactTel: "" } });
  return wardClosed();
};

const planItem = {
  plan: "総合計画",
  number: "基本政策5",
  title: "参加と協働により市民自治を推進する",
  period: "令和8年度から令和11年度まで",
  slug: "basic-5",
};

export const councilRows: Row[] = [
  plainRow({
    act: "wards/add-town",
    isAddressed: false,
    allowed: desk,
    run: (viewer) => addTown(viewer, "saiwai", { name: "加瀬", kana: "かせ" }),
    statements: 4,
  }),
  plainRow({
    act: "wards/revise-promises",
    isAddressed: false,
    allowed: ["manager"],
    run: (viewer) => revisePromises(viewer, place.ward, { publishDays: 3, officeDays: 4, answerDays: 12 }),
    statements: 4,
  }),
  plainRow({
    act: "wards/revise-contact",
    isAddressed: false,
    allowed: desk,
    run: (viewer) =>
      reviseContact(viewer, "saiwai", {
        contactSection: "企画課",
        contactTel: "044-000-0000",
        contactExt: "",
        contactEmail: "a@example.jp",
        urgentContact: "電話",
      }),
    statements: 9,
  }),
  row({
    act: "wards/open-ward",
    isAddressed: false,
    allowed: ["admin"],
    of: {
      closed: wardClosed,
      open: async () => ({}),
      "without a desk": withoutDesk,
      "without a telephone": withoutWays,
    },
    when: {
      closed: possible,
      open: "すでに開いています",
      "without a desk": "事務局の人がいません",
      "without a telephone": "連絡先がありません",
    },
    run: (viewer) => openWard(viewer, place.ward),
    statements: 6,
  }),
  row({
    act: "wards/close-ward",
    isAddressed: false,
    allowed: ["admin"],
    of: {
      open: async () => ({}),
      closed: wardClosed,
      "with a sitting that runs": (world) => makeSession(world, "open"),
    },
    when: { open: possible, closed: "すでに閉じています", "with a sitting that runs": "開会中の会議があります" },
    run: (viewer) => closeWard(viewer, place.ward, { reason: "ended" }),
    statements: 6,
  }),
  plainRow({
    act: "wards/revise-city-contact",
    isAddressed: false,
    allowed: ["admin"],
    run: (viewer) =>
      reviseCityContact(viewer, {
        contactSection: "区政推進課",
        contactTel: "044-000-0000",
        contactEmail: "city@example.jp",
      }),
    statements: 3,
  }),
  plainRow({
    act: "wards/revise-readings",
    isAddressed: false,
    allowed: desk,
    run: (viewer) => reviseReadings(viewer, "saiwai", { readings: "溝口,みぞのくち" }),
    statements: 6,
  }),
  plainRow({
    act: "wards/add-bureau",
    isAddressed: false,
    allowed: ["admin"],
    run: (viewer) => addBureau(viewer, { name: "市民文化局", kana: "しみんぶんかきょく" }),
    statements: 4,
  }),
  plainRow({
    act: "wards/add-office",
    isAddressed: false,
    allowed: desk,
    run: (viewer) =>
      addOffice(viewer, "saiwai", {
        name: "危機管理担当",
        kana: "ききかんり",
        email: "b@example.jp",
        tel: "044-000-0000",
      }),
    statements: 5,
  }),
  plainRow({
    act: "councils/enter-costs",
    isAddressed: false,
    allowed: desk,
    run: (viewer) => enterCosts(viewer, place.ward, { fiscalYear: 2025, allowance: 600_000, seen: "" }),
    statements: 8,
  }),
  plainRow({
    act: "wards/add-venue",
    isAddressed: false,
    allowed: desk,
    run: (viewer) => addVenue(viewer, "saiwai", hall),
    statements: 4,
  }),
  plainRow({
    act: "wards/revise-venue",
    isAddressed: false,
    allowed: desk,
    run: (viewer, _ids, world) =>
      reviseVenue(viewer, { ward: "saiwai", venue: world.saiwai.venues[0]?.id ?? "" }, hall),
    statements: 6,
  }),
  plainRow({
    act: "wards/merge-themes",
    isAddressed: false,
    allowed: ["admin"],
    given: async (world) => ({
      into: (await addTheme(await world.viewer("admin"), { name: "夜道", slug: "yomichi" })).id,
    }),
    run: (viewer, ids, world) => mergeThemes(viewer, { fromId: world.theme.id, intoId: ids.into ?? "" }),
    statements: 10,
  }),
  plainRow({
    act: "plans/add-plan-item",
    isAddressed: false,
    allowed: ["admin"],
    run: (viewer) => addPlanItem(viewer, planItem),
    statements: 3,
  }),
  plainRow({
    act: "plans/remove-plan-item",
    isAddressed: false,
    allowed: ["admin"],
    given: async (world) => addPlanItem(await world.viewer("admin"), planItem),
    run: (viewer) => removePlanItem(viewer, planItem.slug),
    statements: 5,
  }),
  plainRow({
    act: "wards/add-theme",
    isAddressed: false,
    allowed: ["admin"],
    run: (viewer) => addTheme(viewer, { name: "防災", slug: "bousai" }),
    statements: 4,
  }),
  plainRow({
    act: "councils/found-council",
    isAddressed: false,
    allowed: ["admin"],
    run: (viewer) => foundCouncil(viewer, "tama", { name: "多摩区区民会議", establishedOn: today }),
    statements: 7,
  }),
  plainRow({
    act: "councils/revise-rules",
    isAddressed: false,
    allowed: ["manager", "admin"],
    run: (viewer) =>
      reviseRules(
        viewer,
        { level: "body", ward: "saiwai" },
        { source: "要綱 第5条", validFrom: today, values: { seats: 25, noticeDays: 10 } },
      ),
    statements: 10,
  }),
  plainRow({
    act: "councils/start-term",
    isAddressed: false,
    allowed: desk,
    run: (viewer) => startTerm(viewer, "saiwai", { startsOn: "2029-04-01", endsOn: "2031-03-31" }),
    statements: 7,
  }),
  plainRow({
    act: "councils/appoint-member",
    isAddressed: false,
    allowed: desk,
    run: (viewer, _, world) =>
      appointMember(viewer, "saiwai", world.council.termId, {
        name: "丙田 歩",
        kana: "へいだ あゆむ",
        basis: "open_call",
        organisation: "",
        startsOn: today,
        contactMeans: "letter",
        contactDetail: "川崎市幸区の1番",
      }),
    statements: 12,
  }),
  plainRow({
    act: "councils/import-roster",
    isAddressed: false,
    allowed: desk,
    run: (viewer, _, world) =>
      importRoster(viewer, "saiwai", world.council.termId, {
        csv: "氏名,ふりがな,選出区分\n丙田 歩,へいだ あゆむ,公募",
      }),
    statements: 13,
  }),
  plainRow({
    act: "councils/end-appointment",
    isAddressed: false,
    allowed: desk,
    run: (viewer, _, world) =>
      endAppointment(viewer, "saiwai", { memberId: member(world, 5), endedOn: today, reason: "辞任" }),
    statements: 8,
  }),
  plainRow({
    act: "councils/name-officer",
    isAddressed: false,
    allowed: desk,
    run: (viewer, _, world) =>
      nameOfficer(viewer, "saiwai", { memberId: member(world, 5), post: "vice_chair", startsOn: today }),
    statements: 14,
  }),
  plainRow({
    act: "councils/end-post",
    isAddressed: false,
    allowed: desk,
    run: (viewer, _, world) => endPost(viewer, "saiwai", { memberId: member(world, 1), endedOn: today }),
    statements: 9,
  }),
  plainRow({
    act: "councils/form-subcommittee",
    isAddressed: false,
    allowed: desk,
    run: (viewer, _, world) =>
      formSubcommittee(viewer, "saiwai", world.council.termId, {
        name: "部会",
        theme: "道",
        memberIds: [member(world, 1), member(world, 2)],
        headId: member(world, 1),
      }),
    statements: 10,
  }),
  plainRow({
    act: "councils/revise-subcommittee",
    isAddressed: false,
    allowed: desk,
    given: async (world) =>
      formSubcommittee(await world.viewer("secretariat"), "saiwai", world.council.termId, {
        name: "部会",
        theme: "道",
        memberIds: [member(world, 1), member(world, 3)],
        headId: member(world, 3),
      }),
    run: (viewer, ids, world) =>
      reviseSubcommittee(viewer, "saiwai", ids.id ?? "", {
        name: "部会",
        theme: "道",
        memberIds: [member(world, 1), member(world, 2)],
        headId: member(world, 1),
        from: today,
        revision: 1,
      }),
    statements: 26,
  }),
  plainRow({
    act: "templates/revise-templates",
    isAddressed: false,
    allowed: desk,
    run: (viewer) => reviseTemplates(viewer, "saiwai", { ...firstTemplates, seating: "rows", revision: 1 }),
    statements: 7,
  }),
  plainRow({
    act: "draws/start-draw",
    isAddressed: false,
    allowed: desk,
    run: (viewer) =>
      startDraw(viewer, "saiwai", { title: "公募のくじ", strata: [{ name: "全体", seats: 1, reserves: 1 }] }),
    statements: 4,
  }),
  row({
    act: "draws/enter-draw",
    isAddressed: true,
    allowed: desk,
    of: draws,
    when: { open: possible, drawn: "引き終わっています" },
    run: (viewer, ids) => enterDraw(viewer, drawOf(ids), { stratum: 0, names: "丙田 歩" }),
    statements: 8,
  }),
  row({
    act: "draws/withdraw-entry",
    isAddressed: true,
    allowed: desk,
    of: draws,
    when: { open: possible, drawn: "引き終わっています" },
    run: (viewer, ids) => withdrawEntry(viewer, drawOf(ids), { number: 1, reason: "氏名の誤り" }),
    statements: 8,
  }),
  row({
    act: "draws/hold-draw",
    isAddressed: true,
    allowed: desk,
    of: draws,
    when: { open: possible, drawn: "引き終わっています" },
    run: (viewer, ids) => holdDraw(viewer, drawOf(ids), { publicWord: "七夕" }),
    statements: 8,
  }),
  row({
    act: "approvals/request-approval",
    isAddressed: false,
    allowed: desk,
    of: {
      "not asked": async (world: World) => ({ proposal: (await makeProposal(world, "received")).id }),
      ...approvals,
    },
    when: { "not asked": possible, waiting: "頼んでいます", given: possible, returned: possible },
    run: (viewer, ids) => requestApproval(viewer, "saiwai", { subject: "proposal", subjectId: ids.proposal ?? "" }),
    statements: 12,
  }),
  row({
    act: "approvals/give-approval",
    isAddressed: true,
    allowed: ["manager"],
    of: approvals,
    when: { waiting: possible, given: "済んでいます", returned: "戻しています" },
    run: (viewer, ids) => giveApproval(viewer, { ward: place.ward, request: ids.request ?? "" }),
    statements: 9,
  }),
  row({
    act: "approvals/return-approval",
    isAddressed: true,
    allowed: ["manager"],
    of: approvals,
    when: { waiting: possible, given: "済んでいます", returned: "戻しています" },
    run: (viewer, ids) =>
      returnApproval(viewer, { ward: place.ward, request: ids.request ?? "" }, { reason: "理由が足りないため" }),
    statements: 8,
  }),
];
