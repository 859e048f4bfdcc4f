import { db } from "#app/db/client.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { mintLink } from "#app/domain/delivery/secret-letter.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { arriveMember } from "#app/domain/sessions/arrive-member.server.ts";
import { cancelSession } from "#app/domain/sessions/cancel-session.server.ts";
import { changeSession } from "#app/domain/sessions/change-session.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { correctAttendance } from "#app/domain/sessions/correct-attendance.server.ts";
import { discardDraft } from "#app/domain/sessions/discard-draft.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { endRecess } from "#app/domain/sessions/end-recess.server.ts";
import { lapseSession } from "#app/domain/sessions/lapse-session.server.ts";
import { leaveMember } from "#app/domain/sessions/leave-member.server.ts";
import { noteAttendees } from "#app/domain/sessions/note-attendees.server.ts";
import { noteChanges } from "#app/domain/sessions/note-changes.server.ts";
import { noteTold } from "#app/domain/sessions/note-told.server.ts";
import { openSession } from "#app/domain/sessions/open-session.server.ts";
import { postponeSession } from "#app/domain/sessions/postpone-session.server.ts";
import { publishSummary } from "#app/domain/sessions/publish-summary.server.ts";
import { reopenSession } from "#app/domain/sessions/reopen-session.server.ts";
import { replyByLink } from "#app/domain/sessions/reply-by-link.server.ts";
import { replySession } from "#app/domain/sessions/reply-session.server.ts";
import { reviseSession } from "#app/domain/sessions/revise-session.server.ts";
import { revokeReplyLink } from "#app/domain/sessions/revoke-link.server.ts";
import { startRecess } from "#app/domain/sessions/start-recess.server.ts";
import { takeChair } from "#app/domain/sessions/take-chair.server.ts";
import { now, place, type World } from "./make.ts";
import { absent, type Ids, plainRow, possible, type Row, row } from "./matrix-row.ts";
import { minutes, sittings, votes, waitingForQuorum } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
/** Whoever leads a running sitting: the desk, and the member who presides. */
const running = ["secretariat", "manager", "chair"] as const;
const members = ["member", "chair"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "" });

export const draft = "まだ公表していません";
export const announced = "公表済み";
export const open = "開会中";
export const closed = "閉会しています";
export const cancelled = "中止になりました";
export const postponed = "延期しています";
const onlyDraft = { draft: possible, announced, open, closed, cancelled, postponed };
const onlyAnnounced = { draft, announced: possible, open, closed, cancelled, postponed };
const announcedOrPostponed = { ...onlyAnnounced, postponed: possible };
const duringVote = "採決の途中です";

/** An open sitting with no vote running, and with one. */
const room = { ...sittings, "being voted": votes.open, tie: votes.tie };
const onlyOpen = { draft, announced, open: possible, closed, cancelled, postponed };

const readyToClose = async (world: World) => {
  const ids = await sittings.open(world);
  const item = { ...ref(ids), ward: "saiwai", item: "2" };
  await settleAgendaItem(await world.viewer("secretariat"), item, { result: "noted", memo: "" });
  return ids;
};

/** As the worker mints it into a letter. */
const linkFor = async (world: World, ids: Ids) => {
  const { id } = await db.councilSession.findFirstOrThrow();
  const token = await mintLink("session_reply", world.accounts.member, { subjectId: id }, now, 24);
  return { ...ids, token };
};
const withLink = async (world: World) => linkFor(world, await sittings.announced(world));
const linkOfCancelled = async (world: World) => linkFor(world, await sittings.cancelled(world));
const usedLink = async (world: World) => {
  const ids = await withLink(world);
  await replyByLink(await world.viewer("anonymous"), { token: ids.token, answer: "absent" });
  return ids;
};

const resting = async (world: World) => {
  const ids = await sittings.open(world);
  await startRecess(await world.viewer("secretariat"), { ...ref(ids), ward: "saiwai" }, { time: "10:00" });
  return ids;
};

const stillToTell = async (world: World) => {
  await db.member.update({ where: { id: world.council.members[7] ?? "" }, data: { contactMeans: "fax" } });
  const ids = await sittings.announced(world);
  return { ...ids, telling: (await db.telling.findFirstOrThrow()).id };
};
const alreadyTold = async (world: World) => {
  const ids = await stillToTell(world);
  await noteTold(await world.viewer("secretariat"), { ...ref(ids), ward: "saiwai" }, { tellingId: ids.telling });
  return ids;
};

export const sessionRows: Row[] = [
  plainRow({
    act: "sessions/draft-session",
    isAddressed: false,
    allowed: desk,
    run: (viewer) => draftSession(viewer, place.ward),
    statements: 17,
  }),
  row({
    act: "sessions/discard-draft",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: onlyDraft,
    run: (viewer, ids) => discardDraft(viewer, ref(ids)),
    statements: 14,
  }),
  row({
    act: "sessions/revise-session",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: onlyDraft,
    run: (viewer, ids) =>
      reviseSession(viewer, ref(ids), {
        observerCap: 5,
        observerNote: "先着順",
        pressSeats: 0,
        recording: "by_leave",
        revision: 1,
      }),
    statements: 4,
  }),
  row({
    act: "sessions/announce-session",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: onlyDraft,
    run: (viewer, ids) => announceSession(early(viewer), ref(ids), {}),
    statements: 14,
  }),
  row({
    act: "sessions/change-session",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: announcedOrPostponed,
    run: (viewer, ids, world) =>
      changeSession(viewer, ref(ids), {
        date: "2026-12-20",
        startTime: "18:30",
        endTime: "20:30",
        venueId: world.saiwai.venues[1]?.id ?? "",
        room: "大会議室",
        reason: "会場の都合",
      }),
    statements: 12,
  }),
  row({
    act: "sessions/cancel-session",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: announcedOrPostponed,
    run: (viewer, ids) => cancelSession(viewer, ref(ids), { reason: "台風のため" }),
    statements: 7,
  }),
  row({
    act: "sessions/postpone-session",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: onlyAnnounced,
    run: (viewer, ids) => postponeSession(viewer, ref(ids), { reason: "台風のため" }),
    statements: 9,
  }),
  row({
    act: "sessions/reopen-session",
    isAddressed: true,
    allowed: desk,
    of: { ...sittings, "minutes approved": minutes.approved },
    when: {
      draft,
      announced,
      open,
      closed: possible,
      cancelled,
      postponed,
      "minutes approved": "会議録が承認されています",
    },
    run: (viewer, ids) => reopenSession(viewer, ref(ids), { reason: "誤って閉会したため" }),
    statements: 10,
  }),
  row({
    act: "sessions/note-told",
    isAddressed: true,
    allowed: desk,
    of: { "not told": stillToTell, told: alreadyTold },
    when: { "not told": possible, told: "記録されています" },
    run: (viewer, ids) => noteTold(viewer, ref(ids), { tellingId: ids.telling ?? "" }),
    statements: 5,
  }),
  row({
    act: "sessions/reply-session",
    isAddressed: true,
    allowed: members,
    of: sittings,
    when: { ...onlyAnnounced, draft: "見つかりませんでした", postponed: "延期になりました" },
    run: (viewer, ids) => replySession(viewer, ref(ids), { answer: "attend" }),
    statements: 5,
  }),
  row({
    act: "sessions/reply-by-link",
    isAddressed: false,
    allowed: "everyone",
    of: { fresh: withLink, used: usedLink, "sitting cancelled": linkOfCancelled },
    when: { fresh: possible, used: "この案内は使えません", "sitting cancelled": cancelled },
    run: (viewer, ids) => replyByLink(viewer, { token: ids.token ?? "", answer: "attend" }),
    statements: 10,
  }),
  row({
    act: "sessions/revoke-link",
    isAddressed: false,
    allowed: "everyone",
    of: { fresh: withLink, used: usedLink },
    when: { fresh: possible, used: "この案内は使えません" },
    run: (viewer, ids) => revokeReplyLink(viewer, { token: ids.token ?? "" }),
    statements: 6,
  }),
  row({
    act: "sessions/note-changes",
    isAddressed: true,
    allowed: [...members, "adviser"],
    of: sittings,
    when: {
      draft: absent,
      announced: possible,
      open: possible,
      closed: possible,
      cancelled: possible,
      postponed: possible,
    },
    run: (viewer, ids) => noteChanges(viewer, ref(ids), { until: now }),
    statements: 6,
  }),
  row({
    act: "sessions/open-session",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: onlyAnnounced,
    run: async (viewer, ids, world) => {
      const day = await startOf(ids);
      return openSession({ ...viewer, now: day, confirmedAt: day }, ref(ids), {
        time: "10:00",
        memberIds: world.council.members.slice(0, 12),
        onlineIds: [],
        presidingId: world.council.members[0] ?? "",
        entry: "live",
        staffPresent: "",
        advisersPresent: "",
        observerCount: 0,
        pressCount: 0,
      });
    },
    statements: 9,
  }),
  row({
    act: "sessions/arrive-member",
    isAddressed: true,
    allowed: running,
    of: room,
    when: { ...onlyOpen, "being voted": duringVote, tie: duringVote },
    run: (viewer, ids, world) =>
      arriveMember(viewer, ref(ids), { memberId: world.council.members[15] ?? "", time: "10:00" }),
    statements: 8,
  }),
  row({
    act: "sessions/leave-member",
    isAddressed: true,
    allowed: running,
    of: room,
    when: { ...onlyOpen, "being voted": possible, tie: possible },
    run: (viewer, ids) => leaveMember(viewer, ref(ids), { memberId: ids.member ?? "", time: "10:00" }),
    statements: 11,
  }),
  row({
    act: "sessions/take-chair",
    isAddressed: true,
    allowed: running,
    of: room,
    when: { ...onlyOpen, "being voted": duringVote, tie: duringVote },
    run: (viewer, ids) => takeChair(viewer, ref(ids), { memberId: ids.member ?? "", time: "10:00" }),
    statements: 10,
  }),
  row({
    act: "sessions/start-recess",
    isAddressed: true,
    allowed: running,
    of: { ...room, resting },
    when: { ...onlyOpen, "being voted": duringVote, tie: duringVote, resting: "すでに休憩しています" },
    run: (viewer, ids) => startRecess(viewer, ref(ids), { time: "10:00" }),
    statements: 7,
  }),
  row({
    act: "sessions/end-recess",
    isAddressed: true,
    allowed: running,
    of: { ...sittings, resting },
    when: { ...onlyOpen, open: "いまは休憩していません", resting: possible },
    run: (viewer, ids) => endRecess(viewer, ref(ids), { time: "10:00" }),
    statements: 6,
  }),
  row({
    act: "sessions/correct-attendance",
    isAddressed: true,
    allowed: desk,
    of: { ...sittings, "minutes approved": minutes.approved },
    when: {
      draft,
      announced,
      open,
      closed: possible,
      cancelled,
      postponed,
      "minutes approved": "会議録が承認されています",
    },
    run: (viewer, ids, world) =>
      correctAttendance(viewer, ref(ids), {
        memberId: world.council.members[5] ?? "",
        stays: [],
        reason: "受付簿と照らし合わせたため",
      }),
    statements: 11,
  }),
  row({
    act: "sessions/note-attendees",
    isAddressed: true,
    allowed: desk,
    of: { ...sittings, "minutes approved": minutes.approved },
    when: {
      draft,
      announced,
      open: possible,
      closed: possible,
      cancelled,
      postponed,
      "minutes approved": "会議録が承認されています",
    },
    run: (viewer, ids) =>
      noteAttendees(viewer, ref(ids), { staffPresent: "", advisersPresent: "", observerCount: 2, pressCount: 0 }),
    statements: 5,
  }),
  row({
    act: "sessions/lapse-session",
    isAddressed: true,
    allowed: running,
    of: { ...sittings, "below the quorum": waitingForQuorum },
    when: {
      draft,
      announced,
      open: "会議は成立しています",
      closed,
      cancelled,
      postponed,
      "below the quorum": possible,
    },
    run: (viewer, ids) => lapseSession(viewer, ref(ids), { time: "10:00" }),
    statements: 16,
  }),
  row({
    act: "sessions/close-session",
    isAddressed: true,
    allowed: running,
    of: { ...room, settled: readyToClose },
    when: {
      ...onlyOpen,
      open: "議題2に結果がありません",
      "being voted": "議題2の採決が終わっていません",
      tie: "議題2の採決が終わっていません",
      settled: possible,
    },
    run: (viewer, ids) => closeSession(viewer, ref(ids), { time: "10:00" }),
    statements: 14,
  }),
  row({
    act: "sessions/publish-summary",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: { draft, announced, open, closed: possible, cancelled, postponed },
    run: (viewer, ids) => publishSummary(viewer, ref(ids), { summary: "概要" }),
    statements: 4,
  }),
];

/** Announced twenty days ahead, so that no urgency is asked for. */
const early = <T extends { now: Date }>(viewer: T): T => ({
  ...viewer,
  now: new Date(viewer.now.getTime() - 20 * 86_400_000),
});

async function startOf(ids: Ids): Promise<Date> {
  const [year, number] = (ids.session ?? "").split("-");
  const where = number?.length === 1 ? { fiscalYear: Number(year), number: Number(number) } : { id: ids.session ?? "" };
  return (await db.councilSession.findFirstOrThrow({ where })).startsAt;
}
