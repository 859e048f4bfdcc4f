import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { closeScoring } from "#app/domain/scorings/close-scoring.server.ts";
import { openScoring } from "#app/domain/scorings/open-scoring.server.ts";
import { scoreCandidates } from "#app/domain/scorings/score-candidates.server.ts";
import { voidScoring } from "#app/domain/scorings/void-scoring.server.ts";
import { makeWorld, viewerOf, type World } from "#tests/support/make.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
const item = () => ({ ...ref, item: "2" });
const desk = () => world.viewer("secretariat");
const member = (place: number) => viewerOf(world.council.accounts[place] ?? null);
const shown = async () => (await itemPage(await world.viewer("anonymous"), item())).scoring;

beforeEach(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "open");
  const { name } = await db.theme.findFirstOrThrow();
  await openScoring(await desk(), item(), { candidates: [name, "通学路"], criteria: ["緊急性", "地域性"] });
});

it("shows no points before it closes, then the ranking with its spread; the residents' stands beside it", async () => {
  const { id } = await makeProposal(world, "published");
  const { id: themeId } = await db.theme.findFirstOrThrow();
  await db.proposal.update({ where: { id }, data: { themeId, supportCount: 7 } });
  await scoreCandidates(await member(1), item(), { points: [2, 2, 5, 5] });
  await scoreCandidates(await member(1), item(), { points: [1, 2, 5, 4] });
  await scoreCandidates(await member(2), item(), { points: [3, 3, 4, 4] });
  expect(await shown()).toMatchObject({ isOpen: true, scored: 2, ranking: null, residents: [], own: null });
  await closeScoring(await desk(), item());
  const scoring = await shown();
  expect(scoring?.ranking?.map(({ title, mean }) => [title, mean])).toEqual([
    ["通学路", 4.25],
    [expect.any(String), 2.25],
  ]);
  expect(scoring?.residents).toMatchObject([{ supports: 7 }]);
});

it("never enters an outcome: the council decides by a vote as ever", async () => {
  await scoreCandidates(await member(1), item(), { points: [5, 5, 1, 1] });
  await closeScoring(await desk(), item());
  const vote = await openVote(await desk(), item(), { motion: "通学路を審議課題とすること", method: "show_of_hands" });
  await countVote(await desk(), { ...ref, vote: vote.id }, { for: 12, against: 0 });
  expect(await db.vote.findFirstOrThrow()).toMatchObject({ outcome: "carried" });
});

it("leaves out whoever is recused afterwards, and other wards' residents", async () => {
  const theme = await db.theme.findFirstOrThrow();
  const { id } = await makeProposal(world, "published");
  const elsewhere = await db.ward.findFirstOrThrow({ where: { slug: { not: "saiwai" } } });
  await db.proposal.update({ where: { id }, data: { themeId: theme.id, supportCount: 7, wardId: elsewhere.id } });
  await scoreCandidates(await member(1), item(), { points: [5, 5, 1, 1] });
  await scoreCandidates(await member(2), item(), { points: [1, 1, 5, 5] });
  await scoreCandidates(await member(4), item(), { points: [2, 2, 3, 3] });
  await recuseMember(await desk(), item(), { memberId: world.council.members[1] ?? "", reason: "利害" });
  await closeScoring(await desk(), item());
  const scoring = await shown();
  expect(scoring).toMatchObject({ scored: 2, residents: [{ supports: 0 }] });
  expect(scoring?.ranking?.[0]?.title).toBe("通学路");
});

it("of one member alone shows no points", async () => {
  await scoreCandidates(await member(1), item(), { points: [5, 5, 1, 1] });
  await closeScoring(await desk(), item());
  expect(await shown()).toMatchObject({ scored: 1, ranking: null });
});

it("may be set aside with its reason and begun anew, until the item is decided", async () => {
  await scoreCandidates(await member(1), item(), { points: [5, 5, 1, 1] });
  await voidScoring(await desk(), item(), { reason: "候補の書き誤り" });
  expect(await shown()).toBeNull();
  await openScoring(await desk(), item(), { candidates: ["通学路", "公園"], criteria: ["緊急性"] });
  expect(await shown()).toMatchObject({ scored: 0, criteria: ["緊急性"] });
  await settleAgendaItem(await desk(), item(), { result: "noted", memo: "" });
  await expect(voidScoring(await desk(), item(), { reason: "誤り" })).rejects.toThrow("結果が記録されています");
  await expect(closeScoring(await desk(), item())).rejects.toThrow("結果が記録されています");
});

it("takes every point or none, and none of a recused member or after closing", async () => {
  await expect(scoreCandidates(await member(1), item(), { points: [5, 5, 1] })).rejects.toThrow("すべての欄");
  await recuseMember(await desk(), item(), { memberId: world.council.members[3] ?? "", reason: "利害" });
  await expect(scoreCandidates(await member(3), item(), { points: [5, 5, 1, 1] })).rejects.toThrow("除斥されている");
  await closeScoring(await desk(), item());
  await expect(scoreCandidates(await member(1), item(), { points: [5, 5, 1, 1] })).rejects.toThrow("締め切りました");
});
