import { db } from "#app/db/client.server.ts";
import { inviteParticipant } from "#app/domain/dialogues/invite-participant.server.ts";
import { openDialogue } from "#app/domain/dialogues/open-dialogue.server.ts";
import { removeParticipant } from "#app/domain/dialogues/remove-participant.server.ts";
import { sortIdea } from "#app/domain/dialogues/sort-idea.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { cancelSession } from "#app/domain/sessions/cancel-session.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { postponeSession } from "#app/domain/sessions/postpone-session.server.ts";
import { layDown } from "./lay-down.ts";
import { now, place, type World } from "./make.ts";
import { type Given, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { announced, cancelled, closed, draft, open, postponed } from "./matrix-sessions.ts";
import { makeSession, type SessionState } from "./sittings.ts";
import { sittings } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "" });

const opening = (participant: string) => ({
  time: "10:00",
  facilitator: "市民活動支援センター 丙田",
  participantIds: [participant],
  staffPresent: "",
  observerCount: 0,
  pressCount: 0,
});

/** A 対話の場: the body's rules are changed before the sitting is announced under them. */
export async function makeDialogue(world: World, state: SessionState): Promise<Ids> {
  await layDown(world, { preset: "dialogue" });
  const clerk = await world.viewer("secretariat");
  const first = await makeSession(world, "draft");
  const { id: participant } = await inviteParticipant(clerk, first, {
    name: "甲山 一郎",
    kana: "こうやま いちろう",
    way: "invited",
  });
  if (state === "draft") return { ...first, participant };
  const days = state === "open" || state === "closed" ? 0 : 8;
  const startsAt = new Date(now.getTime() + days * 86_400_000);
  await db.councilSession.update({
    where: { id: first.session },
    data: { startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000) },
  });
  const early = await world.viewer("secretariat", new Date(now.getTime() - 20 * 86_400_000));
  const { key } = await announceSession(early, first, {});
  const own = { ward: "saiwai", session: key };
  if (state === "cancelled") await cancelSession(clerk, own, { reason: "台風のため" });
  if (state === "postponed") await postponeSession(clerk, own, { reason: "台風のため" });
  if (state === "open" || state === "closed") await openDialogue(clerk, own, opening(participant));
  if (state === "closed") await closeSession(clerk, own, { time: "10:00" });
  return { ...own, participant };
}

const dialogue =
  (state: SessionState): Given =>
  (world) =>
    makeDialogue(world, state);

const dialogues = {
  draft: dialogue("draft"),
  announced: dialogue("announced"),
  open: dialogue("open"),
  closed: dialogue("closed"),
  cancelled: dialogue("cancelled"),
  postponed: dialogue("postponed"),
};
const beforeOpening = { draft: possible, announced: possible, open, closed, cancelled, postponed };

export const dialogueRows: Row[] = [
  row({
    act: "dialogues/invite-participant",
    isAddressed: true,
    allowed: desk,
    of: { ...dialogues, "no dialogue": sittings.announced },
    when: { ...beforeOpening, "no dialogue": "対話の場ではありません" },
    run: (viewer, ids) =>
      inviteParticipant(viewer, ref(ids), { name: "乙川 春子", kana: "おとかわ はるこ", way: "open_call" }),
    statements: 5,
  }),
  row({
    act: "dialogues/remove-participant",
    isAddressed: true,
    allowed: desk,
    of: dialogues,
    when: beforeOpening,
    run: (viewer, ids) => removeParticipant(viewer, ref(ids), ids.participant ?? ""),
    statements: 5,
  }),
  row({
    act: "dialogues/open-dialogue",
    isAddressed: true,
    allowed: desk,
    of: { ...dialogues, "no dialogue": sittings.announced },
    when: {
      draft,
      announced: possible,
      open,
      closed,
      cancelled,
      postponed,
      "no dialogue": "対話の場ではありません",
    },
    run: async (viewer, ids) => {
      const participant = ids.participant ?? "";
      const late = new Date(now.getTime() + 9 * 86_400_000);
      return openDialogue({ ...viewer, now: late }, ref(ids), opening(participant));
    },
    statements: 5,
  }),
  row({
    act: "dialogues/sort-idea",
    isAddressed: true,
    allowed: desk,
    of: { ...dialogues, "no dialogue": sittings.open },
    when: {
      draft,
      announced,
      open: possible,
      closed: possible,
      cancelled,
      postponed,
      "no dialogue": "対話の場ではありません",
    },
    run: (viewer, ids) =>
      sortIdea(
        viewer,
        { ...ref(ids), item: "2" },
        { text: "待ち時間を知らせる", sorting: "short_term", reason: "すぐにできるため" },
      ),
    statements: 7,
  }),
];
