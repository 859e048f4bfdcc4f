/** A ward that nobody answers for yet takes nothing from people, by whatever act; and gives back what is theirs. */
import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { goesOnWhenClosed } from "#app/domain/audit/closed-ward.server.ts";
import { postComment } from "#app/domain/comments/post-comment.server.ts";
import { saveDraft } from "#app/domain/proposals/drafts.server.ts";
import { receiveProposal } from "#app/domain/proposals/receive-proposal.server.ts";
import { supportProposal } from "#app/domain/proposals/support-proposal.server.ts";
import { withdrawSupport } from "#app/domain/proposals/withdraw-support.server.ts";
import { closeWard } from "#app/domain/wards/close-ward.server.ts";
import { isProblem } from "#app/shared/errors.ts";
import { changedTables } from "#tests/support/kept.ts";
import { makeWorld, type RoleKey, worldAfter } from "#tests/support/make.ts";
import { possible } from "#tests/support/matrix-row.ts";
import { matterRows, otherRows, sittingRows } from "#tests/support/matrix-rows.ts";
import { makeProposal } from "#tests/support/sittings.ts";

const outsiders: readonly RoleKey[] = ["anonymous", "resident", "member"];
const rows = [...matterRows, ...sittingRows, ...otherRows].flatMap((row) => {
  const who = outsiders.filter((one) => row.allowed === "everyone" || row.allowed.includes(one));
  const open = row.states.filter(({ outcome }) => outcome === possible);
  // Whom it is theirs: some of it is the resident's, some the member's, who is here as a resident alone.
  const roles = who.length > 1 ? [who[0], who.at(-1)] : who;
  return roles.flatMap((role) =>
    open.map(({ state, given }) => ({ act: row.act, state, row, role: role as RoleKey, given })),
  );
});

const close = () => db.ward.updateMany({ data: { openedAt: null } });
const goesOn: ReadonlySet<string> = new Set(goesOnWhenClosed);
const reached = new Set<string>();

it.each(rows)("$act, $state, $role", async ({ row, role, given }) => {
  const run = async (isClosed: boolean) => {
    const { world, told: ids } = await worldAfter(given, given);
    const grants = [{ role: "resident" as const, wardId: world.saiwai.id, officeId: null, bureauId: null }];
    const viewer = { ...(await world.viewer(role)), ...(role === "member" ? { grants } : {}), network: "somewhere" };
    if (isClosed) await close();
    const known = (await db.auditEvent.findMany({ select: { id: true } })).map(({ id }) => id);
    const refusal = await row.run(viewer, ids, world).then(
      () => null,
      (error: unknown) => (isProblem(error) ? error.message : Promise.reject(error)),
    );
    return { refusal, added: await db.auditEvent.findMany({ where: { id: { notIn: known } } }) };
  };
  const { added: open, refusal } = await run(false);
  if (refusal !== null) return expect(role, refusal).toBe("member");
  const inWard = open.filter(({ wardId }) => wardId !== null).map(({ action }) => action);
  for (const action of inWard) reached.add(action);
  const closed = await run(true);
  if (inWard.every((action) => goesOn.has(action))) {
    expect(closed.refusal).toBeNull();
    expect(closed.added.map(({ action }) => action)).toEqual(open.map(({ action }) => action));
  } else {
    expect(closed.refusal).toContain("この区は、まだ受け付けていません。");
    // The try was counted.
    expect((await changedTables()).filter((table) => table !== "public.rate_limit")).toEqual(['public."Ward"']);
  }
});

it("whatever is said to go on was tried", () => {
  expect([...goesOn].filter((action) => !reached.has(action)).sort()).toEqual(["proposal.unsupported"]);
});

it("a support that was given is taken back", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const resident = { ...(await world.viewer("resident")), network: "somewhere" };
  await supportProposal(resident, ref);
  await close();
  await withdrawSupport(resident, ref);
  expect(await db.auditEvent.count({ where: { action: "proposal.unsupported" } })).toBe(1);
  await expect(supportProposal(resident, ref)).rejects.toThrow("まだ受け付けていません");
});

it("a ward that was open before is told of in other words than one that never was", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  await closeWard(await world.viewer("admin"), "saiwai", { reason: "ended" });
  const resident = { ...(await world.viewer("resident")), network: "somewhere" };
  await expect(supportProposal(resident, ref)).rejects.toThrow(/^この区は、いまは受け付けていません。/);
});

it("a council goes on with its work", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  await close();
  const comment = async (role: RoleKey) =>
    postComment({ ...(await world.viewer(role)), network: "somewhere" }, ref, { text: "確かめます。" });
  await expect(comment("resident")).rejects.toThrow("まだ受け付けていません");
  await comment("member");
  expect(await db.comment.count()).toBe(1);
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
