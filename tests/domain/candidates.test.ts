import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { candidatesPage } from "#app/domain/desk/candidates.server.ts";
import { passOverProposal } from "#app/domain/proposals/pass-over.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { makeWorld } from "#tests/support/make.ts";
import { makeProposal } from "#tests/support/sittings.ts";

it("a proposal becomes a candidate at the stated number of supports; passed over, its line says why", async () => {
  const world = await makeWorld({ candidateSupports: 3 });
  const desk = await world.viewer("secretariat");
  const below = await makeProposal(world, "published", "ベンチがほしい");
  const at = await makeProposal(world, "assigned", "園路が暗い");
  const more = await makeProposal(world, "published", "側溝のふた");
  for (const [id, supportCount] of [
    [below.id, 2],
    [at.id, 3],
    [more.id, 8],
  ] as const)
    await db.proposal.update({ where: { id }, data: { supportCount } });
  const titles = async () => (await candidatesPage(desk, "saiwai")).candidates.map(({ title }) => title);
  expect(await titles()).toEqual(["側溝のふた", "園路が暗い"]);
  await passOverProposal(desk, more.ref, { reason: "部会で話し合っているため" });
  expect(await titles()).toEqual(["園路が暗い"]);
  const { steps } = await proposalPage(await world.viewer("anonymous"), more.ref);
  expect(steps).toContainEqual(
    expect.objectContaining({
      sentence: "会議の議題には取り上げませんでした。",
      reason: "部会で話し合っているため",
    }),
  );
  await expect(candidatesPage(await world.viewer("office"), "saiwai")).rejects.toMatchObject({ kind: "forbidden" });
});
