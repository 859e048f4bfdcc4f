import { db } from "#app/db/client.server.ts";
import { answerOpinions } from "#app/domain/opinions/answer-opinions.server.ts";
import { hideResidentOpinion } from "#app/domain/opinions/hide-resident-opinion.server.ts";
import { writeOpinion } from "#app/domain/opinions/write-opinion.server.ts";
import { writeResidentOpinion } from "#app/domain/opinions/write-resident-opinion.server.ts";
import { layDown } from "./lay-down.ts";
import { now, place } from "./make.ts";
import { absent, type Given, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { announced, cancelled, closed, draft, open, postponed } from "./matrix-sessions.ts";
import { makeSession, type SessionState } from "./sittings.ts";
import { sittings } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const members = ["member", "chair"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "" });
const item = (ids: Ids) => ({ ...ref(ids), item: "2" });

/** The rules ask residents too, and one has written. */
const asked =
  (state: SessionState, isHidden = false): Given =>
  async (world) => {
    await layDown(world, { residentOpinions: true });
    const ids = await makeSession(world, state);
    const { items } = await db.councilSession.findFirstOrThrow({ include: { items: true } });
    const { id: opinion } = await db.residentOpinion.create({
      data: {
        itemId: items.find(({ position }) => position === 2)?.id ?? "",
        accountId: world.accounts.resident,
        displayName: "小倉の区民",
        stance: "for",
        text: "賛成です。",
        writtenAt: now,
        hiddenAt: isHidden ? now : null,
      },
    });
    return { ...ids, opinion };
  };

const all = {
  draft: asked("draft"),
  announced: asked("announced"),
  open: asked("open"),
  closed: asked("closed"),
  cancelled: asked("cancelled"),
  postponed: asked("postponed"),
};

export const opinionRows: Row[] = [
  row({
    act: "opinions/write-opinion",
    isAddressed: true,
    allowed: members,
    of: sittings,
    when: { draft: absent, announced: possible, open, closed, cancelled, postponed: "延期になりました" },
    run: (viewer, ids) => writeOpinion(viewer, item(ids), { stance: "for", text: "賛成です。" }),
    statements: 6,
  }),
  row({
    act: "opinions/write-resident-opinion",
    isAddressed: true,
    allowed: ["resident"],
    of: { ...all, "members alone": sittings.announced },
    when: {
      draft: absent,
      announced: possible,
      open,
      closed,
      cancelled,
      postponed,
      "members alone": "区民の事前意見を受け付けていません",
    },
    run: (viewer, ids) => writeResidentOpinion(viewer, item(ids), { stance: "unsure", text: "考えています。" }),
    statements: 6,
  }),
  row({
    act: "opinions/hide-resident-opinion",
    isAddressed: true,
    allowed: desk,
    of: { announced: all.announced, closed: all.closed, hidden: asked("announced", true) },
    when: { announced: possible, closed: possible, hidden: absent },
    run: (viewer, ids) =>
      hideResidentOpinion(viewer, { ...ref(ids), opinion: ids.opinion ?? "" }, { reason: "人の名前があるため" }),
    statements: 5,
  }),
  row({
    act: "opinions/answer-opinions",
    isAddressed: true,
    allowed: desk,
    of: { ...all, "nobody wrote": sittings.closed },
    when: {
      draft,
      announced,
      open,
      closed: possible,
      cancelled: possible,
      postponed,
      "nobody wrote": "事前意見はありません",
    },
    run: (viewer, ids) => answerOpinions(viewer, item(ids), { answer: "次のとおりです。", revision: 1 }),
    statements: 10,
  }),
];
