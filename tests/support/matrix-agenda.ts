import { db } from "#app/db/client.server.ts";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { carryAgendaItem } from "#app/domain/agenda/carry-item.server.ts";
import { correctAgendaItem } from "#app/domain/agenda/correct-item.server.ts";
import { moveAgendaItem } from "#app/domain/agenda/move-item.server.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { removeAgendaItem } from "#app/domain/agenda/remove-item.server.ts";
import { reviseAgendaItem } from "#app/domain/agenda/revise-item.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { startAgendaItem } from "#app/domain/agenda/start-item.server.ts";
import { withdrawAgendaItem } from "#app/domain/agenda/withdraw-item.server.ts";
import { withdrawRecusal } from "#app/domain/agenda/withdraw-recusal.server.ts";
import { addPapers } from "#app/domain/papers/add-papers.server.ts";
import { correctPaper } from "#app/domain/papers/correct-paper.server.ts";
import { markPaperRead } from "#app/domain/papers/mark-paper-read.server.ts";
import { removePaper } from "#app/domain/papers/remove-paper.server.ts";
import { replacePaper } from "#app/domain/papers/replace-paper.server.ts";
import { revisePaper } from "#app/domain/papers/revise-paper.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { noId } from "#app/shared/ids.ts";
import { now, place, type World } from "./make.ts";
import { absent, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { announced, cancelled, closed, draft, open, postponed } from "./matrix-sessions.ts";
import { items, recusals, sittings } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
/** Whoever leads a running sitting: the desk, and the member who presides. */
const running = ["secretariat", "manager", "chair"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "" });
const paperOf = (ids: Ids) => ({ ...ref(ids), paper: ids.paper ?? "" });
const item = (ids: Ids) => ({ ...ref(ids), item: "2" });
const input = { title: "防災倉庫", kind: "deliberation", openness: "open", body: "" } as const;
const paper = { title: "資料", body: "本文", audience: "open" } as const;
const onlyDraft = { draft: possible, announced, open, closed, cancelled, postponed };
const outsideRoom = { draft, announced, closed, cancelled, postponed };
const hasResult = "結果が記録されています";
/** What an announced item still allows until it is dealt with. */
const untilDealtWith = {
  settled: hasResult,
  "being voted": "採決を取り消してから",
  tie: "採決を取り消してから",
  voted: hasResult,
  "vote set aside": possible,
};

const withPaper = async (world: World) => {
  const ids = await sittings.draft(world);
  const { ids: papers } = await addPapers(await world.viewer("secretariat"), ref(ids), paper);
  return { ...ids, paper: papers[0] ?? "" };
};
const withPaperAnnounced = async (world: World) => {
  const ids = await withPaper(world);
  const early = await world.viewer("secretariat", new Date(now.getTime() - 20 * 86_400_000));
  const { key } = await announceSession(early, ref(ids), {});
  return { ...ids, session: key };
};

const carriedOver = async (world: World) => {
  const ids = await sittings.open(world);
  const desk = await world.viewer("secretariat");
  await settleAgendaItem(desk, { ...item(ids), ward: "saiwai" }, { result: "carried_over", memo: "" });
  return { ...ids, next: (await draftSession(desk, "saiwai")).id };
};
const alreadySent = async (world: World) => {
  const ids = await carriedOver(world);
  const desk = await world.viewer("secretariat");
  await carryAgendaItem(desk, { ...item(ids), ward: "saiwai" }, { sessionId: ids.next });
  return ids;
};

export const agendaRows: Row[] = [
  row({
    act: "agenda/add-item",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: { draft: possible, announced: possible, open: possible, closed, cancelled, postponed },
    run: (viewer, ids) => addAgendaItem(viewer, ref(ids), { ...input, addedReason: "急ぎのため" }),
    statements: 10,
  }),
  row({
    act: "agenda/revise-item",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: onlyDraft,
    run: (viewer, ids) => reviseAgendaItem(viewer, item(ids), { ...input, revision: 1 }),
    statements: 6,
  }),
  row({
    act: "agenda/move-item",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: onlyDraft,
    run: (viewer, ids) => moveAgendaItem(viewer, item(ids), { direction: "up" }),
    statements: 8,
  }),
  row({
    act: "agenda/remove-item",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: onlyDraft,
    run: (viewer, ids) => removeAgendaItem(viewer, item(ids)),
    statements: 10,
  }),
  row({
    act: "agenda/withdraw-item",
    isAddressed: true,
    allowed: desk,
    of: items,
    when: {
      draft,
      announced: possible,
      open: possible,
      closed,
      cancelled,
      postponed,
      ...untilDealtWith,
    },
    run: (viewer, ids) => withdrawAgendaItem(viewer, item(ids), { reason: "提出した課の都合" }),
    statements: 11,
  }),
  row({
    act: "agenda/correct-item",
    isAddressed: true,
    allowed: desk,
    of: items,
    when: {
      draft,
      announced: possible,
      open: possible,
      closed,
      cancelled: possible,
      postponed: possible,
      ...untilDealtWith,
    },
    run: (viewer, ids) =>
      correctAgendaItem(viewer, item(ids), {
        title: "照明",
        body: "",
        presenter: "",
        reason: "名称の誤り",
        revision: 1,
      }),
    statements: 11,
  }),
  row({
    act: "agenda/carry-item",
    isAddressed: true,
    allowed: desk,
    of: { "carried over": carriedOver, sent: alreadySent, noted: items.settled },
    when: { "carried over": possible, sent: "すでに次の会議に送っています", noted: "継続審議とした議題だけ" },
    run: (viewer, ids) => carryAgendaItem(viewer, item(ids), { sessionId: ids.next ?? noId }),
    statements: 14,
  }),
  row({
    act: "papers/add-papers",
    isAddressed: true,
    allowed: desk,
    of: sittings,
    when: { draft: possible, announced: possible, open: possible, closed, cancelled, postponed },
    run: (viewer, ids) => addPapers(viewer, ref(ids), paper),
    statements: 11,
  }),
  row({
    act: "papers/revise-paper",
    isAddressed: true,
    allowed: desk,
    of: { draft: withPaper, announced: withPaperAnnounced },
    when: { draft: possible, announced },
    run: (viewer, ids) => revisePaper(viewer, paperOf(ids), { ...paper, kind: "reference", handing: "at_table" }),
    statements: 9,
  }),
  row({
    act: "papers/replace-paper",
    isAddressed: true,
    allowed: desk,
    of: { draft: withPaper, announced: withPaperAnnounced },
    when: { draft: possible, announced: possible },
    run: (viewer, ids) => replacePaper(viewer, paperOf(ids), { body: "新しい本文", reason: "数値の訂正" }),
    statements: 6,
  }),
  row({
    act: "papers/correct-paper",
    isAddressed: true,
    allowed: desk,
    of: { draft: withPaper, announced: withPaperAnnounced },
    when: { draft, announced: possible },
    run: (viewer, ids) =>
      correctPaper(viewer, paperOf(ids), { title: "直した", audience: "open", reason: "誤り", revision: 1 }),
    statements: 11,
  }),
  row({
    act: "papers/mark-paper-read",
    isAddressed: true,
    allowed: ["member", "chair", "adviser"],
    of: { draft: withPaper, announced: withPaperAnnounced },
    when: { draft: absent, announced: possible },
    run: async (viewer, ids) =>
      markPaperRead(viewer, paperOf(ids), {
        versionId: (await db.paperVersion.findFirstOrThrow({ where: { paperId: ids.paper ?? "" } })).id,
      }),
    statements: 7,
  }),
  row({
    act: "papers/remove-paper",
    isAddressed: true,
    allowed: desk,
    of: { draft: withPaper, announced: withPaperAnnounced },
    when: { draft: possible, announced },
    run: (viewer, ids) => removePaper(viewer, paperOf(ids)),
    statements: 7,
  }),
  row({
    act: "agenda/start-item",
    isAddressed: true,
    allowed: running,
    of: items,
    when: {
      ...outsideRoom,
      open: possible,
      settled: hasResult,
      "being voted": "議題2の採決が終わっていません",
      tie: "議題2の採決が終わっていません",
      voted: hasResult,
      "vote set aside": possible,
    },
    run: (viewer, ids) => startAgendaItem(viewer, item(ids)),
    statements: 8,
  }),
  row({
    act: "agenda/settle-item",
    isAddressed: true,
    allowed: running,
    of: items,
    when: {
      ...outsideRoom,
      open: possible,
      settled: "「結果を直す」から直してください",
      "being voted": "採決の途中です",
      tie: "採決の途中です",
      voted: "この議題は採決しています",
      "vote set aside": possible,
    },
    run: (viewer, ids) => settleAgendaItem(viewer, item(ids), { result: "carried_over", memo: "" }),
    statements: 13,
  }),
  row({
    act: "agenda/withdraw-recusal",
    isAddressed: true,
    allowed: running,
    of: recusals,
    when: { recused: possible, "being voted": "採決が始まっています" },
    run: (viewer, ids) => withdrawRecusal(viewer, item(ids), { memberId: ids.member ?? "" }),
    statements: 9,
  }),
  row({
    act: "agenda/recuse-member",
    isAddressed: true,
    allowed: running,
    of: items,
    when: {
      ...outsideRoom,
      open: possible,
      settled: possible,
      "being voted": possible,
      tie: "採決が終わった後に除斥はできません",
      voted: "採決が終わった後に除斥はできません",
      "vote set aside": possible,
    },
    run: (viewer, ids) => recuseMember(viewer, item(ids), { memberId: ids.member ?? "", reason: "利害" }),
    statements: 14,
  }),
];
