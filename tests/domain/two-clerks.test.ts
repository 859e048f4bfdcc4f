import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { moveAgendaItem } from "#app/domain/agenda/move-item.server.ts";
import { removeAgendaItem } from "#app/domain/agenda/remove-item.server.ts";
import { reviseAgendaItem } from "#app/domain/agenda/revise-item.server.ts";
import { reviseStatement } from "#app/domain/minutes/revise-statement.server.ts";
import { addPapers } from "#app/domain/papers/add-papers.server.ts";
import { removePaper } from "#app/domain/papers/remove-paper.server.ts";
import { reviseSession } from "#app/domain/sessions/revise-session.server.ts";
import type { Problem } from "#app/shared/errors.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";
import { minutesAt } from "#tests/support/states.ts";

let world: World;
let first: Viewer;
let second: Viewer;
beforeEach(async () => {
  world = await makeWorld();
  first = await world.viewer("secretariat");
  second = await world.viewer("manager");
});

/** What the one who came second is shown. */
async function conflictOf(saves: Promise<unknown>[]) {
  const refused = (await Promise.allSettled(saves)).filter((result) => result.status === "rejected");
  expect(refused).toHaveLength(1);
  return refused[0]?.reason as Problem;
}

describe("two clerks save at once: the second is shown both versions, and nothing is overwritten unseen", () => {
  it("the facts of a draft", async () => {
    const ref = await makeSession(world, "draft");
    const conflict = await conflictOf([
      reviseSession(first, ref, {
        observerCap: 5,
        observerNote: "先着順",
        pressSeats: 0,
        recording: "by_leave",
        revision: 1,
      }),
      reviseSession(second, ref, {
        observerCap: 30,
        observerNote: "抽選",
        pressSeats: 0,
        recording: "by_leave",
        revision: 1,
      }),
    ]);
    expect(conflict.message).toContain("ほかの人が先に保存しました");
    const stored = (await db.councilSession.findFirstOrThrow()).observerCap;
    expect(conflict.stored).toMatchObject({
      revision: 2,
      differences: [
        { label: "傍聴の定員", stored: String(stored), typed: String(35 - stored) },
        { label: "傍聴の案内" },
      ],
    });
  });

  it("one item of an agenda, which is then saved knowingly", async () => {
    const ref = { ...(await makeSession(world, "draft")), item: "2" };
    const input = { kind: "deliberation", openness: "open", body: "" } as const;
    const conflict = await conflictOf([
      reviseAgendaItem(first, ref, { ...input, title: "公園の照明", revision: 1 }),
      reviseAgendaItem(second, ref, { ...input, title: "園路の照明", revision: 1 }),
    ]);
    expect(conflict.stored?.differences.map(({ label }) => label)).toEqual(["議題"]);
    await reviseAgendaItem(second, ref, { ...input, title: "園路と公園の照明", revision: 2 });
    expect(await db.agendaItem.findFirst({ where: { position: 2 } })).toMatchObject({ title: "園路と公園の照明" });
  });

  it("the same words typed by both are no conflict", async () => {
    const ref = { ...(await makeSession(world, "draft")), item: "2" };
    const input = { kind: "deliberation", openness: "open", body: "", title: "公園の照明", revision: 1 } as const;
    const both = Promise.all([reviseAgendaItem(first, ref, input), reviseAgendaItem(second, ref, input)]);
    await expect(both).resolves.toHaveLength(2);
  });

  it("one statement of the minutes", async () => {
    const ids = await minutesAt("drafted")(world);
    const ref = { ward: "saiwai", session: ids.session ?? "", statement: ids.statement ?? "" };
    const spoken = { speaker: "staff", label: "所長" } as const;
    const conflict = await conflictOf([
      reviseStatement(first, ref, { ...spoken, text: "説明しました。", revision: 1 }),
      reviseStatement(second, ref, { ...spoken, text: "資料で説明しました。", revision: 1 }),
    ]);
    expect(conflict.stored?.differences.map(({ label }) => label)).toEqual(["発言"]);
  });
});

it("an item is changed by its own id while another clerk moves the agenda", async () => {
  const ref = await makeSession(world, "draft");
  const item = await db.agendaItem.findFirstOrThrow({ where: { position: 2 } });
  await moveAgendaItem(first, { ...ref, item: item.id }, { direction: "up" });
  const input = { kind: "deliberation", openness: "open", body: "", title: "園路の照明", revision: 1 } as const;
  await reviseAgendaItem(second, { ...ref, item: item.id }, input);
  const titles = await db.agendaItem.findMany({ orderBy: { position: "asc" }, select: { title: true } });
  expect(titles.map(({ title }) => title)).toEqual(["園路の照明", "前回会議録の確認", "その他"]);
});

it("papers stay numbered without a gap, and a new one follows the last", async () => {
  const ref = await makeSession(world, "draft");
  const { id: itemId } = await addAgendaItem(first, ref, {
    title: "防災倉庫",
    kind: "report",
    openness: "open",
    body: "",
  });
  const paper = (title: string, item?: string) =>
    addPapers(first, ref, { title, body: "本文", audience: "open", ...(item ? { itemId: item } : {}) });
  await paper("一", itemId);
  const { ids: second } = await paper("二");
  await paper("三");
  await paper("四");
  await removeAgendaItem(first, { ...ref, item: itemId });
  await paper("五");
  await removePaper(first, { ...ref, paper: second[0] ?? "" });
  const papers = await db.paper.findMany({ orderBy: { position: "asc" } });
  expect(papers.map(({ label, title }) => `${label} ${title}`)).toEqual(["資料1 三", "資料2 四", "資料3 五"]);
});

it("a place of another ward cannot be given to a sitting", async () => {
  const ref = await makeSession(world, "draft");
  const input = {
    title: "幸区区民会議",
    date: "2026-12-20",
    startTime: "18:30",
    endTime: "20:30",
    venueId: world.tama.venues[0]?.id ?? "",
    room: "大会議室",
    onlineMode: "none",
    revision: 1,
  } as const;
  await expect(reviseSession(first, ref, input)).rejects.toMatchObject({ kind: "not-found" });
});
