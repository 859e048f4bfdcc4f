import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { addPapers } from "#app/domain/papers/add-papers.server.ts";
import { markPaperRead } from "#app/domain/papers/mark-paper-read.server.ts";
import { replacePaper } from "#app/domain/papers/replace-paper.server.ts";
import { myPage } from "#app/domain/reports/my-page.server.ts";
import { changeSession } from "#app/domain/sessions/change-session.server.ts";
import { noteChanges } from "#app/domain/sessions/note-changes.server.ts";
import { makeWorld, now, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const news = async (world: World, role: "member" | "adviser", minutes: number) =>
  (await myPage(await world.viewer(role, later(minutes)))).sessions[0];

it("tells a member what changed since they looked, until they say they noted it; and what they read", async () => {
  const world = await makeWorld();
  const ref = await makeSession(world, "announced");
  const desk = (minutes: number) => world.viewer("secretariat", later(minutes));
  expect((await news(world, "member", 0))?.news).toEqual([]);
  const { ids } = await addPapers(await desk(1), ref, { title: "照明の資料", body: "本文", audience: "open" });
  const paper = { ...ref, paper: ids[0] ?? "" };
  await changeSession(await desk(2), ref, {
    date: "2026-12-03",
    startTime: "18:30",
    endTime: "20:30",
    venueId: world.saiwai.venues[0]?.id ?? "",
    room: "会議室",
    reason: "会場の都合",
  });
  const first = await news(world, "member", 3);
  expect(first?.news.map(({ what }) => what.slice(0, 8))).toEqual(["資料1「照明の資", "日時を、令和8年"]);
  expect(first?.papers).toMatchObject([{ isRead: false }]);
  const version = await db.paperVersion.findFirstOrThrow();
  await markPaperRead(await world.viewer("member", later(4)), paper, { versionId: version.id });
  const until = first?.news.at(-1)?.at ?? now;
  await noteChanges(await world.viewer("member", later(4)), ref, { until });
  const second = await news(world, "member", 5);
  expect(second?.news).toEqual([]);
  expect(second?.papers).toMatchObject([{ isRead: true }]);
  // What another notes is another's.
  expect((await news(world, "adviser", 5))?.news).toHaveLength(2);
  await replacePaper(await desk(6), paper, { reason: "数値の訂正", body: "直した本文" }, []);
  const third = await news(world, "member", 7);
  expect(third?.news).toMatchObject([{ what: "資料1「照明の資料」を差し替えました。", reason: "数値の訂正" }]);
  expect(third?.papers).toMatchObject([{ isRead: false }]);
  expect(await db.paperRead.count()).toBe(1);
});
