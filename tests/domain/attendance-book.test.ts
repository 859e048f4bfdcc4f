import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { attendanceBook, attendanceFile } from "#app/domain/documents/attendance-book.server.ts";
import { monthName } from "#app/shared/months.ts";
import { makeWorld } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

it("every member in office at every sitting of the month, and nothing of what has not closed", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  await makeSession(world, "closed");
  await makeSession(world, "announced");
  await db.member.update({
    where: { id: world.council.members[18] ?? "" },
    data: { endedOn: new Date("2026-11-01"), endReason: "辞任" },
  });
  const book = await attendanceBook(desk, "saiwai", "2026-11");
  expect(book.rows).toHaveLength(18);
  expect(book.rows.filter(({ kind }) => kind === "出席")).toHaveLength(12);
  expect(book.rows.filter(({ kind }) => kind === "欠席")).toHaveLength(6);
  expect((await attendanceBook(desk, "saiwai", "2026-12")).rows).toEqual([]);
  const { bytes } = await attendanceFile(desk, "saiwai", "2026-11", "csv");
  expect(new TextDecoder().decode(bytes)).toContain("委員0 名,あいいん,令和8年11月24日(火),第1回幸区区民会議,出席");
  await expect(attendanceBook(desk, "saiwai", "2026-13")).rejects.toMatchObject({ kind: "not-found" });
  for (const role of ["anonymous", "member", "office", "foreignSecretariat"] as const)
    await expect(attendanceBook(await world.viewer(role), "saiwai", "2026-11")).rejects.toMatchObject({
      kind: "forbidden",
    });
});

it("a month is named in its era", () => {
  expect(monthName("2026-11")).toBe("令和8年11月");
  expect(monthName("2019-05")).toBe("令和元年5月");
});
