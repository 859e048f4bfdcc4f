import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { appointMember } from "#app/domain/councils/appoint-member.server.ts";
import { importRoster } from "#app/domain/councils/import-roster.server.ts";
import { timesReappointed } from "#app/domain/councils/reappointment.rules.ts";
import { startTerm } from "#app/domain/councils/start-term.server.ts";
import { deskMembers } from "#app/domain/desk/desk-members.server.ts";
import { addDays, dayFromColumn } from "#app/shared/dates.ts";
import { found } from "#app/shared/errors.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, type World } from "#tests/support/make.ts";

describe("how often in a row somebody was appointed again", () => {
  const person = (name: string, accountId: string | null = null) => ({ name, kana: "こうやま いちろう", accountId });
  const term = (ordinal: number, ...members: ReturnType<typeof person>[]) => ({ ordinal, members });

  it.each([
    ["never before", person("甲山 一郎"), [term(3, person("乙川 春子"))], 0],
    ["once", person("甲山 一郎"), [term(3, person("甲山　一郎"))], 1],
    ["three times", person("甲山 一郎"), [1, 2, 3].map((ordinal) => term(ordinal, person("甲山 一郎"))), 3],
    ["after a term without", person("甲山 一郎"), [term(2, person("甲山 一郎")), term(3)], 0],
    ["under another name, with the same account", person("丙田 一郎", "a"), [term(3, person("甲山 一郎", "a"))], 1],
  ] as const)("%s", (_, who, terms, times) => {
    expect(timesReappointed(who, 4, terms)).toBe(times);
  });
});

describe("a body that lets nobody sit for more than two terms in a row", () => {
  let world: World;
  let desk: Viewer;
  let third: string;
  let begins: string;
  const again = {
    name: "委員3 名",
    kana: "いいん",
    basis: "organisation" as const,
    organisation: "町会連合会",
    startsOn: "",
    contactMeans: "letter" as const,
  };

  beforeEach(async () => {
    world = await makeWorld({ reappointLimit: 1 });
    desk = await world.viewer("secretariat");
    const { kana } = await db.member.findFirstOrThrow({ where: { name: again.name } });
    again.kana = kana;
    const term = await db.term.findUniqueOrThrow({ where: { id: world.council.termId } });
    const end = dayFromColumn(term.endsOn);
    const days = [0, 730].map((later) => ({ startsOn: addDays(end, later + 1), endsOn: addDays(end, later + 730) }));
    begins = days[1]?.startsOn ?? "";
    again.startsOn = days[0]?.startsOn ?? "";
    const next = await startTerm(desk, "saiwai", found(days[0]));
    await appointMember(desk, "saiwai", next.id, again);
    third = (await startTerm(desk, "saiwai", found(days[1]))).id;
  });

  it("refuses a third term with what to do, takes it with the reason, and says on the roster who was there before", async () => {
    const more = { ...again, startsOn: begins };
    await expect(appointMember(desk, "saiwai", third, more)).rejects.toMatchObject({ field: "overLimitReason" });
    await appointMember(desk, "saiwai", third, { ...more, overLimitReason: "後任の推薦がないため" });
    const stored = await db.member.findFirstOrThrow({ where: { termId: third } });
    expect(stored.overLimitReason).toBe("後任の推薦がないため");
    const { ordinal } = await db.term.findUniqueOrThrow({ where: { id: third } });
    const { members } = await deskMembers(desk, "saiwai", String(ordinal));
    expect(members.map(({ appointment }) => appointment)).toEqual(["再任（2回目）"]);
  });

  it("names the row of a roster that has somebody once too often", async () => {
    const csv = `氏名,ふりがな,選出区分,委嘱の日\n${again.name},${again.kana},公募,${begins}\n新井 光,あらい ひかる,公募,${begins}`;
    await expect(importRoster(desk, "saiwai", third, { csv })).rejects.toThrow("2行目: 再任は1回までです。");
    await importRoster(desk, "saiwai", third, {
      csv: csv.replace(`${again.name},${again.kana}`, "乙川 春子,おとかわ はるこ"),
    });
  });
});
