/** A 受付番号 names a matter: what everybody may read of it is found by it, and nothing else. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { mattersNamed } from "#app/domain/reports/matters-named.server.ts";
import { makeWorld } from "#tests/support/make.ts";
import { makeProposal } from "#tests/support/sittings.ts";

it("only what is on the site, of the ward and the year that were said", async () => {
  const world = await makeWorld();
  await makeProposal(world, "published");
  const { number, fiscalYear } = await db.proposal.findFirstOrThrow();
  const anybody = await world.viewer("anonymous");
  const named = (more: object) => mattersNamed(anybody, { ward: null, fiscalYear: null, number, ...more });
  expect(await named({})).toMatchObject([
    { ward: "幸区", number, href: `/wards/saiwai/proposals/${fiscalYear}-${number}` },
  ]);
  expect(await named({ ward: "幸区", fiscalYear })).toHaveLength(1);
  for (const other of [{ ward: "川崎区" }, { fiscalYear: fiscalYear - 1 }, { number: number + 1 }])
    expect(await named(other)).toEqual([]);
  await db.proposal.updateMany({ data: { publishedAt: null } });
  expect(await named({})).toEqual([]);
  // Whoever may see it elsewhere is told of what everybody may read alone.
  expect(await mattersNamed(await world.viewer("secretariat"), { ward: null, fiscalYear: null, number })).toEqual([]);
});
