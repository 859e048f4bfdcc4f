import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { reviseRules } from "#app/domain/councils/revise-rules.server.ts";
import { sortIdea } from "#app/domain/dialogues/sort-idea.server.ts";
import { composeMinutes } from "#app/domain/minutes/compose-minutes.server.ts";
import { sessionData } from "#app/domain/opendata/session-data.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { openSession } from "#app/domain/sessions/open-session.server.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, today, type World } from "#tests/support/make.ts";
import { makeDialogue } from "#tests/support/matrix-dialogues.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let desk: Viewer;
beforeEach(async () => {
  world = await makeWorld();
  desk = await world.viewer("secretariat");
});

describe("a ward that goes over to the 対話の場 from a day on (AT-22)", () => {
  it("keeps what was held and announced before under its own rules", async () => {
    const before = await makeSession(world, "open");
    await reviseRules(
      await world.viewer("manager"),
      { level: "body", ward: "saiwai" },
      { source: "要綱 第2条", validFrom: today, values: { preset: "dialogue" } },
    );
    await openVote(desk, { ...before, item: "2" }, { motion: "照明を加えること", method: "show_of_hands" });
    const page = await sessionPage(await world.viewer("anonymous"), before);
    expect(page).toMatchObject({ isDialogue: false, attendance: { present: 12, needed: 10 } });
    expect(page.rulesNamed).toBe("会議のきまり第1版（設置要綱）");
  });

  it("offers no vote, no quorum and no roll in what is held afterwards", async () => {
    const ids = await makeDialogue(world, "open");
    const ref = { ward: "saiwai", session: ids.session ?? "" };
    const item = { ...ref, item: "2" };
    await expect(openVote(desk, item, { motion: "案", method: "recorded" })).rejects.toThrow("採決をしません");
    await expect(settleAgendaItem(desk, item, { result: "noted", memo: "" })).rejects.toThrow("決めることをしません");
    await settleAgendaItem(desk, item, { result: "discussed", memo: "" });
    await sortIdea(desk, item, { text: "待ち時間を知らせる", sorting: "short_term", reason: "すぐにできるため" });
    const page = await sessionPage(await world.viewer("anonymous"), ref);
    expect(page).toMatchObject({
      isDialogue: true,
      attendance: null,
      participants: "1名（招待1名）",
      ideas: [{ text: "待ち時間を知らせる", sorting: "short_term" }],
    });
    expect(JSON.stringify(page)).not.toContain("甲山");
    expect(await sessionData(await world.viewer("anonymous"), ref)).toMatchObject({
      decisions: [],
      ideas: [{ sorting: "short_term" }],
    });
  });

  it("is opened by its own act, and its record speaks of who took part, not of absence", async () => {
    const ids = await makeDialogue(world, "announced");
    const ref = { ward: "saiwai", session: ids.session ?? "" };
    const input = { time: "10:00", memberIds: [], onlineIds: [], presidingId: "", entry: "live" as const };
    const rest = { staffPresent: "", advisersPresent: "", observerCount: 0, pressCount: 0 };
    await expect(openSession(desk, ref, { ...input, ...rest })).rejects.toThrow("「対話の場を開く」");
    const held = await makeDialogue(await makeWorld(), "closed");
    const [fiscalYear, number] = (held.session ?? "").split("-").map(Number);
    const session = await db.councilSession.findFirstOrThrow({ where: { fiscalYear, number } });
    const minutes = await db.$transaction((tx) => composeMinutes(tx, session));
    expect(minutes).toMatchObject({ quorum: "", attendance: { absent: [] } });
    expect(minutes.participants).toBe("1名（招待1名）・進行役 市民活動支援センター 丙田");
  });
});
