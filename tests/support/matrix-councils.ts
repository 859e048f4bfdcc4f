import { db } from "#app/db/client.server.ts";
import { giveApproval } from "#app/domain/approvals/give-approval.server.ts";
import { requestApproval } from "#app/domain/approvals/request-approval.server.ts";
import { returnApproval } from "#app/domain/approvals/return-approval.server.ts";
import { appointMember } from "#app/domain/councils/appoint-member.server.ts";
import { endAppointment } from "#app/domain/councils/end-appointment.server.ts";
import { formSubcommittee } from "#app/domain/councils/form-subcommittee.server.ts";
import { foundCouncil } from "#app/domain/councils/found-council.server.ts";
import { nameOfficer } from "#app/domain/councils/name-officer.server.ts";
import { reviseRules } from "#app/domain/councils/revise-rules.server.ts";
import { startTerm } from "#app/domain/councils/start-term.server.ts";
import { addOffice } from "#app/domain/wards/add-office.server.ts";
import { addTheme } from "#app/domain/wards/add-theme.server.ts";
import { addTown } from "#app/domain/wards/add-town.server.ts";
import { addVenue } from "#app/domain/wards/add-venue.server.ts";
import { reviseContact } from "#app/domain/wards/revise-contact.server.ts";
import { place, today, type World } from "./make.ts";
import type { Row } from "./matrix-rows.ts";
import { makeProposal } from "./sittings.ts";

const desk = ["secretariat", "manager"] as const;
const nothing = async () => ({});
const member = (world: World, place: number) => world.council.members[place] ?? "";

const asked = async (world: World) => {
  const { id } = await makeProposal(world, "received");
  await requestApproval(await world.viewer("secretariat"), "saiwai", { subject: "proposal", subjectId: id });
  const request = await db.approvalRequest.findFirstOrThrow();
  return { request: request.id, proposal: id };
};
const answered = async (world: World) => {
  const ids = await asked(world);
  await giveApproval(await world.viewer("manager"), { ward: "saiwai", request: ids.request });
  return ids;
};

export const councilRows: Row[] = [
  {
    act: "wards/add-town",
    allowed: desk,
    given: nothing,
    run: (viewer) => addTown(viewer, "saiwai", { name: "加瀬", kana: "かせ" }),
  },
  {
    act: "wards/revise-contact",
    allowed: desk,
    given: nothing,
    run: (viewer) =>
      reviseContact(viewer, "saiwai", {
        contactSection: "企画課",
        contactTel: "044-000-0000",
        contactExt: "",
        contactEmail: "a@example.jp",
        urgentContact: "電話",
      }),
  },
  {
    act: "wards/add-office",
    allowed: desk,
    given: nothing,
    run: (viewer) =>
      addOffice(viewer, "saiwai", {
        name: "危機管理担当",
        kana: "ききかんり",
        email: "b@example.jp",
        tel: "044-000-0000",
      }),
  },
  {
    act: "wards/add-venue",
    allowed: desk,
    given: nothing,
    run: (viewer) => addVenue(viewer, "saiwai", { name: "会館", address: "川崎市", access: "徒歩5分" }),
  },
  {
    act: "wards/add-theme",
    allowed: ["admin"],
    given: nothing,
    run: (viewer) => addTheme(viewer, { name: "防災", slug: "bousai" }),
  },
  {
    act: "councils/found-council",
    allowed: ["admin"],
    given: nothing,
    run: (viewer) => foundCouncil(viewer, "tama", { name: "多摩区区民会議", establishedOn: today }),
  },
  {
    act: "councils/revise-rules",
    allowed: ["manager", "admin"],
    given: nothing,
    run: (viewer) =>
      reviseRules(viewer, "saiwai", {
        source: "要綱 第5条",
        validFrom: today,
        seats: 18,
        quorumKind: "more_than_half",
        quorumBase: "seats",
        decisionBase: "present",
        threshold: "more_than_half",
        tie: "rejected",
        chairVotes: "casting_only",
        noticeDays: 10,
        summaryDays: 2,
        minutesDays: 45,
        onlineCounts: "no",
        speakerNames: "role",
        approvalSession: "none",
        approvalProposal: "none",
        approvalResponse: "none",
        approvalMinutes: "none",
      }),
  },
  {
    act: "councils/start-term",
    allowed: desk,
    given: nothing,
    run: (viewer) => startTerm(viewer, "saiwai", { startsOn: "2029-04-01", endsOn: "2031-03-31" }),
  },
  {
    act: "councils/appoint-member",
    allowed: desk,
    given: nothing,
    run: (viewer, _, world) =>
      appointMember(viewer, "saiwai", world.council.termId, {
        name: "丙田 歩",
        kana: "へいだ あゆむ",
        basis: "open_call",
        organisation: "",
        startsOn: today,
        contactMeans: "letter",
      }),
  },
  {
    act: "councils/end-appointment",
    allowed: desk,
    given: nothing,
    run: (viewer, _, world) =>
      endAppointment(viewer, "saiwai", { memberId: member(world, 5), endedOn: today, reason: "辞任" }),
  },
  {
    act: "councils/name-officer",
    allowed: desk,
    given: nothing,
    run: (viewer, _, world) =>
      nameOfficer(viewer, "saiwai", { memberId: member(world, 5), post: "vice_chair", startsOn: today }),
  },
  {
    act: "councils/form-subcommittee",
    allowed: desk,
    given: nothing,
    run: (viewer, _, world) =>
      formSubcommittee(viewer, "saiwai", world.council.termId, {
        name: "部会",
        theme: "道",
        memberIds: [member(world, 1), member(world, 2)],
        headId: member(world, 1),
      }),
  },
  {
    act: "approvals/request-approval",
    allowed: desk,
    given: async (world) => ({ proposal: (await makeProposal(world, "received")).id }),
    run: (viewer, ids) => requestApproval(viewer, "saiwai", { subject: "proposal", subjectId: ids.proposal ?? "" }),
    refused: [{ state: "asked", given: asked, says: "頼んでいます" }],
  },
  {
    act: "approvals/give-approval",
    allowed: ["manager"],
    given: asked,
    run: (viewer, ids) => giveApproval(viewer, { ward: place.ward, request: ids.request ?? "" }),
    refused: [{ state: "given", given: answered, says: "済んでいます" }],
  },
  {
    act: "approvals/return-approval",
    allowed: ["manager"],
    given: asked,
    run: (viewer, ids) =>
      returnApproval(viewer, { ward: place.ward, request: ids.request ?? "" }, { reason: "理由が足りないため" }),
    refused: [{ state: "given", given: answered, says: "済んでいます" }],
  },
];
