import { db } from "#app/db/client.server.ts";
import { addPhotos } from "#app/domain/proposals/add-photos.server.ts";
import { assignOffice } from "#app/domain/proposals/assign-office.server.ts";
import { endPublication } from "#app/domain/proposals/end-publication.server.ts";
import { holdProposal } from "#app/domain/proposals/hold-proposal.server.ts";
import { issuePaperCodes } from "#app/domain/proposals/issue-paper-codes.server.ts";
import { judgePhoto } from "#app/domain/proposals/judge-photo.server.ts";
import { linkAgenda } from "#app/domain/proposals/link-agenda.server.ts";
import { passOverProposal } from "#app/domain/proposals/pass-over.server.ts";
import { postLetter } from "#app/domain/proposals/post-letter.server.ts";
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { referElsewhere } from "#app/domain/proposals/refer-elsewhere.server.ts";
import { referUrgent } from "#app/domain/proposals/refer-urgent.server.ts";
import { remindOffice } from "#app/domain/proposals/remind-office.server.ts";
import { removePhoto } from "#app/domain/proposals/remove-photo.server.ts";
import { returnProposal } from "#app/domain/proposals/return-proposal.server.ts";
import { setTheme } from "#app/domain/proposals/set-theme.server.ts";
import { supportProposal } from "#app/domain/proposals/support-proposal.server.ts";
import { viewContact } from "#app/domain/proposals/view-contact.server.ts";
import { withdrawProposal } from "#app/domain/proposals/withdraw-proposal.server.ts";
import { withdrawSupport } from "#app/domain/proposals/withdraw-support.server.ts";
import { writeNote } from "#app/domain/proposals/write-note.server.ts";
import { addDays, dayToColumn } from "#app/shared/dates.ts";
import { asUpload } from "#prisma/seed/papers.ts";
import { now, place, today, type World } from "./make.ts";
import { absent, type Given, type Ids, plainRow, possible, type Row, row } from "./matrix-row.ts";
import { smallPhoto } from "./pictures.ts";
import { makeSession } from "./sittings.ts";
import { proposals } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
/** In this order, since it is the first whose refusal is read. */
const speakers = ["member", "chair", "resident"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, proposal: ids.proposal ?? "" });

const done = "完了しています";
const dropped = "見送りになっています";
const referred = "ほかの窓口へ案内しています";
const withdrawn = "取り下げられています";
const merged = "統合しています";
const untilEnded = {
  received: possible,
  held: possible,
  "for the ward only": possible,
  published: possible,
  assigned: possible,
  submitted: possible,
  answered: possible,
  "in progress": possible,
  done,
  dropped,
  referred,
  withdrawn,
  merged,
} as const;
const notShown = "掲載した提案だけ";
const onAgenda: Given = async (world) => {
  const ids = await proposals.published(world);
  const sitting = await makeSession(world, "draft");
  const item = await db.agendaItem.findFirstOrThrow({ where: { sessionId: sitting.session, position: 2 } });
  await linkAgenda(
    await world.viewer("secretariat"),
    { ...ref(ids), ward: "saiwai" },
    { itemId: item.id, reason: "賛同が多いため" },
  );
  return ids;
};
export const always = {
  ...untilEnded,
  done: possible,
  dropped: possible,
  referred: possible,
  withdrawn: possible,
  merged: possible,
} as const;
/** Others than the proposer and the desk do not even find what is not published. */
export const oncePublished = {
  ...always,
  received: absent,
  held: absent,
  "for the ward only": absent,
  referred: absent,
  withdrawn: absent,
  merged: absent,
} as const;

const withItem =
  (proposal: Given): Given =>
  async (world: World) => {
    const ids = await proposal(world);
    const session = await makeSession(world, "draft");
    const item = await db.agendaItem.findFirstOrThrow({ where: { sessionId: session.session, position: 2 } });
    return { ...ids, item: item.id };
  };

const eachWithItem = Object.fromEntries(
  Object.entries(proposals).map(([state, given]) => [state, withItem(given)]),
) as typeof proposals;

const {
  received,
  held,
  "for the ward only": wardOnly,
  published,
  referred: toAnother,
  withdrawn: takenBack,
  merged: inAnother,
  ...withOffice
} = proposals;
const beforeOffice = {
  received,
  held,
  "for the ward only": wardOnly,
  published,
  referred: toAnother,
  withdrawn: takenBack,
  merged: inAnother,
};

/** Somebody wished for an answer by post, and there is one to send, or was. */
const letter =
  (isPosted: boolean): Given =>
  async (world) => {
    const ids = await proposals.answered(world);
    const data = isPosted ? { postalWantedAt: now } : { postalWantedAt: now, letterDueAt: now };
    await db.proposal.updateMany({ data });
    return ids;
  };

/** With its office, which is late or was just reminded. */
const late =
  (isReminded: boolean): Given =>
  async (world) => {
    const ids = await proposals.assigned(world);
    await db.proposal.updateMany({ data: { officeDueOn: dayToColumn(addDays(today, -1)) } });
    if (isReminded) await remindOffice(await world.viewer("manager"), ref(ids));
    return ids;
  };

const png = asUpload("現地.png", Buffer.from(smallPhoto, "base64"));

/** With a photo from its proposer, shown or not looked at. */
const pictured =
  (isShown: boolean, from: Given = proposals.published): Given =>
  async (world) => {
    const ids = await from(world);
    await addPhotos(await world.viewer("resident"), ref(ids), [png]);
    const photo = (await db.proposalPhoto.findFirstOrThrow()).id;
    const shown = { decision: "show", alt: "水たまり" } as const;
    if (isShown) await judgePhoto(await world.viewer("manager"), { ...ref(ids), photo }, shown);
    return { ...ids, photo };
  };

/** Late, but the answer waits for the desk. */
const handedIn: Given = async (world) => {
  const ids = await proposals.submitted(world);
  await db.proposal.updateMany({ data: { officeDueOn: dayToColumn(addDays(today, -1)) } });
  return ids;
};

export const proposalRows: Row[] = [
  row({
    act: "proposals/add-photos",
    isAddressed: true,
    allowed: ["resident"],
    of: proposals,
    when: {
      received: possible,
      held: possible,
      "for the ward only": possible,
      published: possible,
      assigned: possible,
      submitted: possible,
      answered: "回答している",
      "in progress": "回答している",
      done,
      dropped,
      referred,
      withdrawn,
      merged,
    },
    run: (viewer, ids) => addPhotos(viewer, ref(ids), [png]),
    statements: 12,
  }),
  row({
    act: "proposals/remove-photo",
    isAddressed: true,
    allowed: ["resident", ...desk],
    of: { waiting: pictured(false), shown: pictured(true) },
    when: { waiting: possible, shown: "載せている写真は消せません" },
    run: (viewer, ids) => removePhoto(viewer, { ...ref(ids), photo: ids.photo ?? "" }),
    statements: 7,
  }),
  row({
    act: "proposals/judge-photo",
    isAddressed: true,
    allowed: desk,
    of: { waiting: pictured(false), shown: pictured(true) },
    when: { waiting: possible, shown: possible },
    run: (viewer, ids) =>
      judgePhoto(viewer, { ...ref(ids), photo: ids.photo ?? "" }, { decision: "show", alt: "水たまり" }),
    statements: 7,
  }),
  row({
    act: "proposals/post-letter",
    isAddressed: true,
    allowed: desk,
    of: { due: letter(false), posted: letter(true) },
    when: { due: possible, posted: "手紙はありません" },
    run: (viewer, ids) => postLetter(viewer, ref(ids), { dueAt: now.toISOString() }),
    statements: 6,
  }),
  row({
    act: "proposals/remind-office",
    isAddressed: true,
    allowed: desk,
    of: {
      late: late(false),
      reminded: late(true),
      "without an office": proposals.published,
      "in time": proposals.assigned,
      "handed in": handedIn,
      done: proposals.done,
    },
    when: {
      late: possible,
      reminded: "きょう督促しています",
      "without an office": "担当課が決まっていません",
      "in time": "期限を過ぎている",
      "handed in": "期限を過ぎている",
      done,
    },
    run: (viewer, ids) => remindOffice(viewer, ref(ids)),
    statements: 8,
  }),
  row({
    act: "proposals/publish-proposal",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: {
      received: possible,
      held: possible,
      "for the ward only": "「載せない」を選んでいます",
      published: "掲載されています",
      assigned: "掲載されています",
      submitted: "掲載されています",
      answered: "掲載されています",
      "in progress": "掲載されています",
      done,
      dropped,
      referred,
      withdrawn,
      merged,
    },
    run: (viewer, ids) => publishProposal(viewer, ref(ids), { revision: 1 }),
    statements: 12,
  }),
  row({
    act: "proposals/hold-proposal",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: {
      received: possible,
      held: "掲載しないことにしています",
      "for the ward only": "「載せない」を選んでいる",
      published: "掲載されています",
      assigned: "掲載されています",
      submitted: "掲載されています",
      answered: "掲載されています",
      "in progress": "掲載されています",
      done,
      dropped,
      referred,
      withdrawn,
      merged,
    },
    run: (viewer, ids) => holdProposal(viewer, ref(ids), { reason: "個人が分かるため" }),
    statements: 8,
  }),
  row({
    act: "proposals/end-publication",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: {
      ...always,
      received: "掲載されていません",
      held: "掲載されていません",
      "for the ward only": "掲載されていません",
      referred: "掲載されていません",
      withdrawn: "掲載されていません",
      merged: "掲載されていません",
    },
    run: (viewer, ids) => endPublication(viewer, ref(ids), { reason: "名前があるため" }),
    statements: 8,
  }),
  row({
    act: "proposals/set-theme",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: untilEnded,
    run: (viewer, ids, world) => setTheme(viewer, ref(ids), { themeId: world.theme.id }),
    statements: 5,
  }),
  row({
    act: "proposals/pass-over",
    isAddressed: true,
    allowed: desk,
    of: { ...proposals, "on an agenda": onAgenda },
    when: {
      ...untilEnded,
      received: notShown,
      held: notShown,
      "for the ward only": notShown,
      "on an agenda": "会議の議題に結び付いています",
    },
    run: (viewer, ids) => passOverProposal(viewer, ref(ids), { reason: "部会で話し合っているため" }),
    statements: 9,
  }),
  row({
    act: "proposals/assign-office",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: {
      ...untilEnded,
      submitted: "回答を提出しています",
    },
    run: (viewer, ids, world) =>
      assignOffice(viewer, ref(ids), {
        officeId: world.saiwai.offices[1]?.id ?? "",
        dueOn: addDays(today, 10),
        note: "",
      }),
    statements: 14,
  }),
  row({
    act: "proposals/return-proposal",
    isAddressed: true,
    allowed: ["office"],
    of: proposals,
    when: {
      received: absent,
      held: absent,
      "for the ward only": absent,
      published: "権限がありません",
      assigned: possible,
      submitted: "確認しています",
      answered: "戻せません",
      "in progress": "戻せません",
      done,
      dropped,
      referred: absent,
      withdrawn: absent,
      merged: absent,
    },
    run: (viewer, ids) => returnProposal(viewer, ref(ids), { reason: "所管でないため" }),
    statements: 7,
  }),
  row({
    act: "proposals/refer-urgent",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: untilEnded,
    run: (viewer, ids) => referUrgent(viewer, ref(ids), { note: "電話した" }),
    statements: 5,
  }),
  row({
    act: "proposals/refer-elsewhere",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: {
      ...untilEnded,
      submitted: "回答を提出しています",
      answered: "案内で終えることはできません",
      "in progress": "案内で終えることはできません",
    },
    run: (viewer, ids) =>
      referElsewhere(viewer, ref(ids), { counter: "保険年金課", contact: "1階4番", reason: "手続きのため" }),
    statements: 10,
  }),
  row({
    act: "proposals/withdraw-proposal",
    isAddressed: true,
    allowed: ["resident"],
    of: proposals,
    when: { ...untilEnded, answered: "取り下げられません", "in progress": "取り下げられません" },
    run: (viewer, ids) => withdrawProposal(viewer, ref(ids), { reason: "直ったため" }),
    statements: 8,
  }),
  row({
    act: "proposals/write-note",
    isAddressed: true,
    allowed: desk,
    of: beforeOffice,
    when: {
      received: possible,
      held: possible,
      "for the ward only": possible,
      published: possible,
      referred: possible,
      withdrawn: possible,
      merged: possible,
    },
    run: (viewer, ids) => writeNote(viewer, ref(ids), { text: "現地を見た。" }),
    statements: 4,
  }),
  row({
    act: "proposals/write-note",
    isAddressed: true,
    allowed: ["secretariat", "manager", "office"],
    of: withOffice,
    when: {
      assigned: possible,
      submitted: possible,
      answered: possible,
      "in progress": possible,
      done: possible,
      dropped: possible,
    },
    run: (viewer, ids) => writeNote(viewer, ref(ids), { text: "現地を見た。" }),
    statements: 4,
  }),
  row({
    act: "proposals/view-contact",
    isAddressed: true,
    allowed: desk,
    of: proposals,
    when: always,
    run: (viewer, ids) => viewContact(viewer, ref(ids)),
    statements: 4,
  }),
  row({
    act: "proposals/link-agenda",
    isAddressed: true,
    allowed: desk,
    of: eachWithItem,
    when: untilEnded,
    run: (viewer, ids) => linkAgenda(viewer, ref(ids), { itemId: ids.item ?? "", reason: "賛同が多いため" }),
    statements: 7,
  }),
  row({
    act: "proposals/support-proposal",
    isAddressed: true,
    allowed: speakers,
    of: proposals,
    when: oncePublished,
    run: (viewer, ids) => supportProposal(viewer, ref(ids)),
    statements: 4,
  }),
  row({
    act: "proposals/withdraw-support",
    isAddressed: true,
    mayChangeNothing: true,
    allowed: speakers,
    of: proposals,
    when: oncePublished,
    run: (viewer, ids) => withdrawSupport(viewer, ref(ids)),
    statements: 3,
  }),
  plainRow({
    act: "proposals/issue-paper-codes",
    isAddressed: false,
    allowed: desk,
    run: (viewer) => issuePaperCodes(viewer, place.ward, { count: 3 }),
    statements: 5,
  }),
];
