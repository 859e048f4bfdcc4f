import { db } from "#app/db/client.server.ts";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { addPaper } from "#app/domain/agenda/add-paper.server.ts";
import { moveAgendaItem } from "#app/domain/agenda/move-item.server.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { removeAgendaItem } from "#app/domain/agenda/remove-item.server.ts";
import { removePaper } from "#app/domain/agenda/remove-paper.server.ts";
import { reviseAgendaItem } from "#app/domain/agenda/revise-item.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { startAgendaItem } from "#app/domain/agenda/start-item.server.ts";
import { writeOpinion } from "#app/domain/agenda/write-opinion.server.ts";
import { approveWithoutObjection } from "#app/domain/ballots/approve-without-objection.server.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { giveCastingVote } from "#app/domain/ballots/give-casting-vote.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { arriveMember } from "#app/domain/sessions/arrive-member.server.ts";
import { cancelSession } from "#app/domain/sessions/cancel-session.server.ts";
import { changeSession } from "#app/domain/sessions/change-session.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { leaveMember } from "#app/domain/sessions/leave-member.server.ts";
import { noteAttendees } from "#app/domain/sessions/note-attendees.server.ts";
import { openSession } from "#app/domain/sessions/open-session.server.ts";
import { publishSummary } from "#app/domain/sessions/publish-summary.server.ts";
import { replySession } from "#app/domain/sessions/reply-session.server.ts";
import { reviseSession } from "#app/domain/sessions/revise-session.server.ts";
import { takeChair } from "#app/domain/sessions/take-chair.server.ts";
import { place, type World } from "./make.ts";
import type { Row } from "./matrix-rows.ts";
import { makeSession, type SessionState } from "./sittings.ts";

const desk = ["secretariat", "manager"] as const;
const members = ["member", "chair"] as const;
const presiding = ["secretariat", "manager", "chair"] as const;

const at = (state: SessionState) => async (world: World) => ({
  ...(await makeSession(world, state)),
  member: world.council.members[5] ?? "",
});
const ref = (ids: Record<string, string>) => ({ ward: place.ward, session: ids.session ?? "" });
const item = (ids: Record<string, string>) => ({ ...ref(ids), item: "2" });
const itemInput = { title: "防災倉庫", kind: "deliberation", openness: "open", body: "" } as const;
const closed = { state: "closed", given: at("closed"), says: "閉会しています" };
const announced = { state: "announced", given: at("announced"), says: "公表済み" };
const draft = { state: "draft", given: at("draft"), says: "まだ公表していません" };

const withVote = (method: "recorded" | "show_of_hands", count?: [number, number]) => async (world: World) => {
  const ids = await at("open")(world);
  const viewer = await world.viewer("secretariat");
  const { id } = await openVote(viewer, item(ids), { motion: "照明を加えること", method });
  if (count) await countVote(viewer, { ...ref(ids), vote: id }, { for: count[0], against: count[1] });
  return { ...ids, vote: id };
};

const withPaper = async (world: World) => {
  const ids = await at("draft")(world);
  const { id } = await addPaper(await world.viewer("secretariat"), ref(ids), {
    title: "資料",
    body: "本文",
    audience: "open",
  });
  return { ...ids, paper: id };
};

export const sessionRows: Row[] = [
  {
    act: "sessions/draft-session",
    allowed: desk,
    given: async () => ({}),
    run: (viewer) => draftSession(viewer, "saiwai"),
  },
  {
    act: "sessions/revise-session",
    allowed: desk,
    given: at("draft"),
    run: (viewer, ids) => reviseSession(viewer, ref(ids), { observerCap: 5, observerNote: "先着順", revision: 1 }),
    refused: [announced, closed],
  },
  {
    act: "sessions/announce-session",
    allowed: desk,
    given: at("draft"),
    run: (viewer, ids) => announceSession(early(viewer), ref(ids), {}),
    refused: [announced, closed],
  },
  {
    act: "sessions/change-session",
    allowed: desk,
    given: at("announced"),
    refused: [draft, closed],
    run: (viewer, ids, world) =>
      changeSession(viewer, ref(ids), {
        date: "2026-12-20",
        startTime: "18:30",
        endTime: "20:30",
        venueId: world.saiwai.venues[1]?.id ?? "",
        room: "大会議室",
        reason: "会場の都合",
      }),
  },
  {
    act: "sessions/cancel-session",
    allowed: desk,
    given: at("announced"),
    run: (viewer, ids) => cancelSession(viewer, ref(ids), { reason: "台風のため" }),
    refused: [draft, closed],
  },
  {
    act: "sessions/reply-session",
    allowed: members,
    given: at("announced"),
    run: (viewer, ids) => replySession(viewer, ref(ids), { answer: "attend" }),
    refused: [closed],
  },
  {
    act: "sessions/open-session",
    allowed: desk,
    given: at("announced"),
    refused: [draft, closed],
    run: async (viewer, ids, world) => {
      const session = await db.councilSession.findFirstOrThrow({
        where: {
          OR: [
            { id: ids.session?.length === 36 ? ids.session : undefined },
            { number: Number(ids.session?.split("-")[1]) || 0 },
          ],
        },
      });
      return openSession({ ...viewer, now: session.startsAt, confirmedAt: session.startsAt }, ref(ids), {
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
  },
  {
    act: "sessions/arrive-member",
    allowed: desk,
    given: at("open"),
    run: (viewer, ids, world) =>
      arriveMember(viewer, ref(ids), { memberId: world.council.members[15] ?? "", time: "10:00" }),
    refused: [closed],
  },
  {
    act: "sessions/leave-member",
    allowed: desk,
    given: at("open"),
    run: (viewer, ids) => leaveMember(viewer, ref(ids), { memberId: ids.member ?? "", time: "10:00" }),
    refused: [closed],
  },
  {
    act: "sessions/take-chair",
    allowed: desk,
    given: at("open"),
    run: (viewer, ids) => takeChair(viewer, ref(ids), { memberId: ids.member ?? "", time: "10:00" }),
    refused: [closed],
  },
  {
    act: "sessions/note-attendees",
    allowed: desk,
    given: at("open"),
    run: (viewer, ids) =>
      noteAttendees(viewer, ref(ids), { staffPresent: "", advisersPresent: "", observerCount: 2, pressCount: 0 }),
    refused: [draft],
  },
  {
    act: "sessions/close-session",
    allowed: desk,
    refused: [closed],
    given: async (world) => {
      const ids = await at("open")(world);
      await settleAgendaItem(await world.viewer("secretariat"), item(ids), { result: "noted", memo: "" });
      return ids;
    },
    run: (viewer, ids) => closeSession(viewer, ref(ids), { time: "10:00" }),
  },
  {
    act: "sessions/publish-summary",
    allowed: desk,
    given: at("closed"),
    run: (viewer, ids) => publishSummary(viewer, ref(ids), { summary: "概要" }),
    refused: [{ state: "open", given: at("open"), says: "開会中" }],
  },
  {
    act: "agenda/add-item",
    allowed: desk,
    given: at("draft"),
    run: (viewer, ids) => addAgendaItem(viewer, ref(ids), itemInput),
    refused: [announced, closed],
  },
  {
    act: "agenda/revise-item",
    allowed: desk,
    given: at("draft"),
    run: (viewer, ids) => reviseAgendaItem(viewer, item(ids), itemInput),
    refused: [announced],
  },
  {
    act: "agenda/move-item",
    allowed: desk,
    given: at("draft"),
    run: (viewer, ids) => moveAgendaItem(viewer, item(ids), { direction: "up" }),
    refused: [announced],
  },
  {
    act: "agenda/remove-item",
    allowed: desk,
    given: at("draft"),
    run: (viewer, ids) => removeAgendaItem(viewer, item(ids)),
    refused: [announced],
  },
  {
    act: "agenda/add-paper",
    allowed: desk,
    given: at("announced"),
    run: (viewer, ids) => addPaper(viewer, ref(ids), { title: "資料", body: "本文", audience: "open" }),
    refused: [closed],
  },
  {
    act: "agenda/remove-paper",
    allowed: desk,
    given: withPaper,
    run: (viewer, ids) => removePaper(viewer, ref(ids), ids.paper ?? ""),
  },
  {
    act: "agenda/write-opinion",
    allowed: members,
    given: at("announced"),
    run: (viewer, ids) => writeOpinion(viewer, item(ids), { stance: "for", text: "賛成です。" }),
    refused: [closed],
  },
  {
    act: "agenda/start-item",
    allowed: desk,
    given: at("open"),
    run: (viewer, ids) => startAgendaItem(viewer, item(ids)),
    refused: [closed],
  },
  {
    act: "agenda/settle-item",
    allowed: desk,
    given: at("open"),
    run: (viewer, ids) => settleAgendaItem(viewer, item(ids), { result: "carried_over", memo: "" }),
    refused: [closed],
  },
  {
    act: "agenda/recuse-member",
    allowed: desk,
    given: at("open"),
    run: (viewer, ids) => recuseMember(viewer, item(ids), { memberId: ids.member ?? "", reason: "利害" }),
    refused: [closed],
  },
  {
    act: "ballots/approve-without-objection",
    allowed: presiding,
    given: at("open"),
    run: (viewer, ids) => approveWithoutObjection(viewer, item(ids)),
  },
  {
    act: "ballots/open-vote",
    allowed: presiding,
    given: at("open"),
    run: (viewer, ids) => openVote(viewer, item(ids), { motion: "案", method: "recorded" }),
  },
  {
    act: "ballots/cast-ballot",
    allowed: members,
    given: withVote("recorded"),
    run: (viewer, ids) => castBallot(viewer, { ...ref(ids), vote: ids.vote ?? "" }, { choice: "for" }),
  },
  {
    act: "ballots/count-vote",
    allowed: presiding,
    given: withVote("recorded"),
    run: (viewer, ids) => countVote(viewer, { ...ref(ids), vote: ids.vote ?? "" }, {}),
    refused: [{ state: "counted", given: withVote("show_of_hands", [12, 0]), says: "締め切りました" }],
  },
  {
    act: "ballots/give-casting-vote",
    allowed: presiding,
    given: withVote("show_of_hands", [6, 6]),
    run: (viewer, ids) => giveCastingVote(viewer, { ...ref(ids), vote: ids.vote ?? "" }, { choice: "for" }),
    refused: [{ state: "no tie", given: withVote("show_of_hands", [12, 0]), says: "可否同数の採決ではない" }],
  },
  {
    act: "ballots/void-vote",
    allowed: desk,
    given: withVote("show_of_hands", [12, 0]),
    run: (viewer, ids) => voidVote(viewer, { ...ref(ids), vote: ids.vote ?? "" }, { reason: "数え間違い" }),
  },
];

/** Announced twenty days ahead, so that no urgency is asked for. */
const early = <T extends { now: Date }>(viewer: T): T => ({
  ...viewer,
  now: new Date(viewer.now.getTime() - 20 * 86_400_000),
});
