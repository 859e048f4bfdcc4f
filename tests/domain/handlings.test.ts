/** 対応表: everything once, with what was done about it; counts agree with rows. */
import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { hideComment } from "#app/domain/comments/hide-comment.server.ts";
import { postComment } from "#app/domain/comments/post-comment.server.ts";
import { writeResidentOpinion } from "#app/domain/opinions/write-resident-opinion.server.ts";
import { handlingQuery } from "#app/domain/reports/handlings.ts";
import { handlingsCsv } from "#app/domain/reports/handlings-csv.server.ts";
import { resultsPage } from "#app/domain/reports/results-page.server.ts";
import { verifyHandlings } from "#app/domain/reports/verify-tallies.server.ts";
import { mergeProposal } from "#app/domain/ties/merge-proposal.server.ts";
import { query as asOwner } from "#tests/support/database.ts";
import { makeWorld, now, type World } from "#tests/support/make.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const read = async (world: World, search = "", at = now) =>
  resultsPage(await world.viewer("anonymous", at), "saiwai", new URLSearchParams(search));

async function filled() {
  const world = await makeWorld();
  const answered = await makeProposal(world, "answered", "答えの出た提案");
  const open = await makeProposal(world, "assigned", "答えを待つ提案");
  const merged = await makeProposal(world, "published", "まとめた提案");
  await makeProposal(world, "referred", "窓口へ案内した提案");
  await makeProposal(world, "held", "載せない提案");
  const resident = await world.viewer("resident", later(1));
  await postComment(resident, open.ref, { text: "わたしも待っています。" });
  await postComment(resident, answered.ref, { text: "答えの後に書きました。" });
  const { ref } = open;
  await postComment(resident, ref, { text: "見えなくした意見" });
  const hidden = (await db.comment.findFirstOrThrow({ where: { text: "見えなくした意見" } })).id;
  await hideComment(
    await world.viewer("manager", later(1)),
    { ...ref, comment: hidden },
    { rule: "personal", reason: "名前があるため" },
  );
  await db.proposal.updateMany({ where: { title: "窓口へ案内した提案" }, data: { publishedAt: now } });
  await mergeProposal(await world.viewer("secretariat", later(2)), merged.ref, {
    into: answered.ref.proposal,
    reason: "同じ内容のため",
  });
  return world;
}

describe("対応表", () => {
  it("has each shown proposal and opinion once, with class, office, day, reason and answer", async () => {
    const world = await filled();
    const { rows, paging } = await read(world);
    expect(rows.map(({ kind, title, className, state }) => [kind, title, className, state]).sort()).toEqual(
      [
        ["proposal", "答えの出た提案", "will_do", "answered"],
        ["proposal", "答えを待つ提案", "unanswered", "open"],
        ["proposal", "まとめた提案", "merged", "answered"],
        ["proposal", "窓口へ案内した提案", "referred", "answered"],
        ["comment", "わたしも待っています。", "unanswered", "open"],
        ["comment", "答えの後に書きました。", "afterwards", "answered"],
      ].sort(),
    );
    expect(paging.total).toBe(rows.length);
    const merged = rows.find(({ className }) => className === "merged");
    expect(merged).toMatchObject({
      answer: "照明を加えます。",
      reason: "基準を下回るためです。",
      office: "道路公園センター",
    });
  });

  it("an opinion written before the answer is answered with it", async () => {
    const world = await makeWorld();
    const { ref } = await makeProposal(world, "submitted");
    await postComment(await world.viewer("resident"), ref, { text: "先に書きました。" });
    const { publishResponse } = await import("#app/domain/responses/publish-response.server.ts");
    await publishResponse(await world.viewer("secretariat", later(5)), ref, { passReason: "担当課で対応できるため" });
    const { rows } = await read(world, "kind=comment");
    expect(rows).toMatchObject([{ className: "together", answer: "照明を加えます。", state: "answered" }]);
  });

  it("filters agree with the whole: each row is in exactly one class and one state", async () => {
    const world = await filled();
    const all = (await read(world)).paging.total;
    const sum = async (name: string, values: readonly string[]) => {
      const totals = await Promise.all(
        values.map(async (value) => (await read(world, `${name}=${value}`)).paging.total),
      );
      return totals.reduce((a, b) => a + b, 0);
    };
    const { handlingClasses, handlingKinds, handlingStates } = await import("#app/domain/reports/handlings.ts");
    expect(await sum("class", handlingClasses)).toBe(all);
    expect(await sum("state", handlingStates)).toBe(all);
    expect(await sum("kind", handlingKinds)).toBe(all);
    const { slug } = await db.office.findFirstOrThrow({ where: { name: "道路公園センター" } });
    expect((await read(world, `office=${slug}`)).paging.total).toBe(5);
    expect((await read(world, "year=2025")).paging.total).toBe(0);
  });

  it("what is not answered by its day is late, for everybody to see", async () => {
    const world = await filled();
    const { rows, counts } = await read(world, "state=late", later(60 * 24 * 30));
    expect(rows.map(({ title }) => title).sort()).toEqual(["わたしも待っています。", "答えを待つ提案"]);
    // The counters are of proposals, the unlisted ones among them: one open and one held are late.
    expect(counts).toMatchObject({ received: 5, late: 2 });
  });

  it("nothing of what is held, hidden or unpublished is in the table or the file", async () => {
    const world = await filled();
    const text = await csv(world);
    expect(JSON.stringify(await read(world, "all=1"))).not.toMatch(/載せない提案|見えなくした/);
    expect(text).not.toMatch(/載せない提案|見えなくした/);
    expect(text.split("\r\n").slice(0, -1)).toHaveLength(1 + 6);
  });

  it("the file comes in parts, in the order of the table, with no row twice", async () => {
    const world = await makeWorld();
    const { id } = await makeProposal(world, "published");
    const at = new Date("2026-10-01T09:00:00+09:00");
    // Many at one moment, so that the parts meet between rows that share it.
    await db.comment.createMany({
      data: Array.from({ length: 2500 }, (_, n) => ({
        wardId: world.saiwai.id,
        proposalId: id,
        accountId: world.accounts.resident,
        displayName: "小倉の区民",
        text: `=意見${n}`,
        postedAt: at,
      })),
    });
    const parts: string[] = [];
    for await (const part of handlingsCsv(await world.viewer("anonymous"), "saiwai", query())) parts.push(part);
    expect(parts).toHaveLength(4);
    const lines = parts.join("").split("\r\n").slice(1, -1);
    expect(new Set(lines).size).toBe(2501);
    expect(lines.every((line) => !line.startsWith("\ufeff") && !line.includes(",=意見"))).toBe(true);
  });

  it("an opinion about an item is in it while it is answered, shown and of an open item, and no longer", async () => {
    const world = await makeWorld({ residentOpinions: true, opinionsPublic: true });
    const ref = await makeSession(world, "announced");
    await writeResidentOpinion(
      await world.viewer("resident"),
      { ...ref, item: "2" },
      { stance: "for", text: "会議の前に。" },
    );
    const { id, itemId } = await db.residentOpinion.findFirstOrThrow();
    const listed = async () => {
      const { rows, paging } = await read(world, "kind=opinion");
      expect(paging.total).toBe(rows.length);
      expect(await verifyHandlings()).toEqual([]);
      return rows.map(({ title, answer, className }) => [title, answer, className]);
    };
    expect(await listed()).toEqual([]);
    const answer = { opinionAnswer: "審議しました。", opinionAnsweredAt: now };
    await db.agendaItem.update({ where: { id: itemId }, data: answer });
    expect(await listed()).toEqual([["会議の前に。", "審議しました。", "sitting"]]);
    await db.residentOpinion.update({ where: { id }, data: { hiddenAt: now } });
    expect(await listed()).toEqual([]);
    await db.residentOpinion.update({ where: { id }, data: { hiddenAt: null } });
    expect(await listed()).toHaveLength(1);
    await db.agendaItem.update({ where: { id: itemId }, data: { closedAt: now, closedGround: "privacy" } });
    expect(await listed()).toEqual([]);
  });

  it("follows a chain of merging: all of it has the office and the answer of the end", async () => {
    const world = await makeWorld();
    const end = await makeProposal(world, "assigned", "行き着く提案");
    const between = await makeProposal(world, "published", "間の提案");
    const first = await makeProposal(world, "published", "初めの提案");
    await postComment(await world.viewer("resident", later(1)), first.ref, { text: "初めからの意見" });
    const desk = await world.viewer("secretariat", later(2));
    await mergeProposal(desk, first.ref, { into: between.ref.proposal, reason: "同じ内容のため" });
    await mergeProposal(desk, between.ref, { into: end.ref.proposal, reason: "同じ内容のため" });
    const of = async (search: string) => (await read(world, search)).rows.map(({ title }) => title).sort();
    const { slug } = await db.office.findFirstOrThrow({ where: { name: "道路公園センター" } });
    expect(await of(`office=${slug}`)).toEqual(["初めからの意見", "初めの提案", "行き着く提案", "間の提案"].sort());
    expect(await of("state=open")).toEqual(["初めからの意見", "行き着く提案"].sort());
    await db.proposal.update({ where: { id: end.id }, data: { publishedAt: null } });
    expect(await of(`office=${slug}`)).toEqual([]);
    expect(await verifyHandlings()).toEqual([]);
  });

  it.each([
    ['UPDATE "HandlingEntry" SET "isSettled" = NOT "isSettled" WHERE kind = \'comment\'', { rows: 2, counts: 4 }],
    ['DELETE FROM "HandlingEntry" WHERE "className" = \'merged\'', { rows: 1, counts: 1 }],
    ['UPDATE "HandlingTally" SET count = count + 1 WHERE "className" = \'merged\'', { rows: 0, counts: 1 }],
  ])("what was changed past the keeping is found: %s", async (sql, found) => {
    await filled();
    expect(await verifyHandlings()).toEqual([]);
    await asOwner(process.env.DATABASE_URL ?? "", sql);
    expect(await verifyHandlings()).toEqual([{ ward: "saiwai", fiscalYear: 2026, ...found }]);
  });

  it("says how long it took, by the middle one of each year", async () => {
    const world = await makeWorld();
    for (const days of [2, 4, 30]) {
      const { id } = await makeProposal(world, "answered");
      await db.proposal.update({
        where: { id },
        data: { receivedAt: new Date(now.getTime() - days * 86_400_000), answeredAt: now },
      });
    }
    await makeProposal(world, "assigned");
    expect((await read(world)).medians).toEqual([{ fiscalYear: 2026, toAnswer: 4, toResult: null, answered: 3 }]);
  });
});

const query = () => handlingQuery(new URLSearchParams(), 2026);

async function csv(world: World): Promise<string> {
  let text = "";
  for await (const part of handlingsCsv(await world.viewer("anonymous"), "saiwai", query())) text += part;
  return text;
}
