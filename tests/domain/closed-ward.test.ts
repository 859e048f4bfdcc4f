/** A ward that nobody answers for yet takes nothing from people, by whatever act; and gives back what is theirs. */
import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { goesOnWhenClosed } from "#app/domain/audit/closed-ward.server.ts";
import { saveDraft } from "#app/domain/proposals/drafts.server.ts";
import { receiveProposal } from "#app/domain/proposals/receive-proposal.server.ts";
import { isProblem } from "#app/shared/errors.ts";
import { changedTables } from "#tests/support/kept.ts";
import { makeWorld, type RoleKey, worldAfter } from "#tests/support/make.ts";
import { possible } from "#tests/support/matrix-row.ts";
import { matterRows, otherRows, sittingRows } from "#tests/support/matrix-rows.ts";

const outsiders: readonly RoleKey[] = ["anonymous", "resident", "member", "chair", "adviser"];
const rows = [...matterRows, ...sittingRows, ...otherRows].flatMap((row) => {
  const role = outsiders.find((one) => row.allowed === "everyone" || row.allowed.includes(one));
  const given = row.states.find(({ outcome }) => outcome === possible)?.given;
  return role && given ? [{ act: row.act, row, role, given }] : [];
});

const close = () => db.ward.updateMany({ data: { openedAt: null } });
const goesOn: ReadonlySet<string> = new Set(goesOnWhenClosed);

it.each(rows)("$act", async ({ row, role, given }) => {
  const { world, told: ids } = await worldAfter(given, given);
  const viewer = { ...(await world.viewer(role)), network: "somewhere" };
  await close();
  const known = (await db.auditEvent.findMany({ select: { id: true } })).map(({ id }) => id);
  const refusal = await row.run(viewer, ids, world).then(
    () => null,
    (error: unknown) => (isProblem(error) ? error.message : Promise.reject(error)),
  );
  const added = await db.auditEvent.findMany({ where: { id: { notIn: known } } });
  if (refusal === null) {
    expect(added.filter(({ wardId, action }) => wardId !== null && !goesOn.has(action))).toEqual([]);
  } else {
    expect(refusal).toContain("この区は、まだ受け付けていません。");
    // The try was counted.
    expect((await changedTables()).filter((table) => table !== "public.rate_limit")).toEqual(['public."Ward"']);
  }
});

describe("whoever would write there", () => {
  it("is told whom to ask, as soon as the city said so, and no draft is kept", async () => {
    const world = await makeWorld();
    await close();
    const anybody = { ...(await world.viewer("anonymous")), network: "somewhere" };
    const words = { body: "夜道が暗い", town: "ward", landmark: "", wish: "", publication: "public" } as const;
    const sender = { title: "夜道", displayName: "匿名", email: "a@example.jp" };
    const send = () => receiveProposal(anybody, "saiwai", words, sender);
    await expect(send()).rejects.toThrow(/^この区は、まだ受け付けていません。$/);
    const city = { id: 1, cityName: "川崎市", kind: "city", loadingSince: anybody.now };
    await db.installation.create({
      data: { ...city, contactSection: "区政推進課", contactTel: "044-000-0000", contactEmail: "" },
    });
    await expect(send()).rejects.toThrow("お問い合わせは、区政推進課（電話 044-000-0000）へお願いします。");
    await expect(saveDraft(anybody, "saiwai", null, { words })).rejects.toThrow("まだ受け付けていません");
    expect(await db.proposalDraft.count()).toBe(0);
  });
});
