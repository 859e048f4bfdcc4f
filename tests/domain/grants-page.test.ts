/** All roles that go on are reached: page by page, or by a word. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { recordPage } from "#app/domain/desk/admin-page.server.ts";
import { grantsPage, grantToEnd } from "#app/domain/desk/grants-page.server.ts";
import { dayToColumn } from "#app/shared/dates.ts";
import { makeWorld, now, today } from "#tests/support/make.ts";

it("every one is on some page, found by name, place or role, and can be ended", async () => {
  const world = await makeWorld();
  const admin = await world.viewer("admin");
  const accountId = world.accounts.resident;
  const before = await db.grant.count({ where: { endedAt: null, role: { not: "resident" } } });
  await db.grant.createMany({
    data: Array.from({ length: 300 }, (_, index) => ({
      accountId,
      role: "adviser" as const,
      wardId: world.saiwai.id,
      startsOn: dayToColumn(today),
      grantedAt: new Date(now.getTime() + index * 1000),
    })),
  });
  const of = (query: string) => grantsPage(admin, new URLSearchParams(query));
  const first = await of("");
  expect(first.paging).toEqual({ page: 1, pages: Math.ceil((before + 300) / 50), total: before + 300 });
  const all = [];
  for (let page = 1; page <= first.paging.pages; page += 1) all.push(...(await of(`page=${page}`)).grants);
  expect(new Set(all.map(({ id }) => id)).size).toBe(before + 300);
  const desk = await of("word=事務局&page=1");
  expect(desk.grants.length).toBeGreaterThan(0);
  expect(new Set(desk.grants.map(({ role }) => role))).toEqual(new Set(["事務局", "事務局の課長"]));
  expect((await of("word=resident01@example.jp")).paging.total).toBe(300);
  expect((await of("word=%25")).paging.total).toBe(0);
  const last = all.at(-1);
  expect(await grantToEnd(admin, last?.id ?? "")).toEqual(last);
  await db.grant.update({ where: { id: last?.id ?? "" }, data: { endedAt: now } });
  await expect(grantToEnd(admin, last?.id ?? "")).rejects.toThrow("見つかりません");
  await expect(grantsPage(await world.viewer("secretariat"), new URLSearchParams())).rejects.toThrow(
    "権限がありません",
  );
});

it("the record of acts is read to its first page", async () => {
  const world = await makeWorld();
  const admin = await world.viewer("admin");
  const { events, paging, size } = await recordPage(admin, new URLSearchParams("page=99"));
  expect(paging.page).toBe(paging.pages);
  expect(events.length).toBeLessThanOrEqual(size);
});
