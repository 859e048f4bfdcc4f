import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { identityWords } from "#app/domain/accounts/accounts.schema.ts";
import { confirmByCard } from "#app/domain/accounts/confirm-by-card.server.ts";
import { confirmIdentity } from "#app/domain/accounts/confirm-identity.server.ts";
import { deleteAccount } from "#app/domain/accounts/delete-account.server.ts";
import { mySettings } from "#app/domain/accounts/my-settings.server.ts";
import { startIdentity } from "#app/domain/accounts/start-identity.server.ts";
import { cardHouse, clientId, issuer } from "#tests/support/card-house.ts";
import { makeWorld, now } from "#tests/support/make.ts";

it("AT-18: an account is 未確認 until the ward saw its address; what was shown is kept nowhere", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const email = "resident01@example.jp";
  const level = async () => identityWords[(await mySettings(await world.viewer("resident"))).identity.level];
  expect(await level()).toBe("未確認");
  // An address that nobody confirmed is nobody's.
  await db.account.updateMany({ data: { emailConfirmedAt: null } });
  await expect(confirmIdentity(desk, "saiwai", { email, means: "counter" })).rejects.toMatchObject({ field: "email" });
  await db.account.updateMany({ data: { emailConfirmedAt: now } });
  // Nor is somebody of another ward to be confirmed here.
  await expect(
    confirmIdentity(await world.viewer("foreignSecretariat"), "tama", { email, means: "post" }),
  ).rejects.toMatchObject({ field: "email" });
  await confirmIdentity(desk, "saiwai", { email, means: "counter" });
  expect(await level()).toBe("住所確認済（窓口・郵送）");
  const event = await db.auditEvent.findFirstOrThrow({ where: { action: "account.identity-confirmed" } });
  expect(event.details).toEqual({ level: "address", means: "counter" });
});

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
it("AT-18: 公的個人認証 confirms by a signed word for one's own asking, once, and keeps no name or number", async () => {
  const world = await makeWorld();
  const { provider, sign } = await cardHouse();
  const other = await cardHouse();
  const resident = await world.viewer("resident");
  const ask = async (at = resident) => {
    const address = new URL((await startIdentity(at, provider, "http://localhost/me/identity/return")).url);
    expect([address.origin, address.searchParams.get("client_id")]).toEqual([issuer, clientId]);
    return { state: address.searchParams.get("state") ?? "", nonce: address.searchParams.get("nonce") ?? "" };
  };
  const { state, nonce } = await ask();
  const claims = { sub: "CANARY-PERSON", nonce };
  // A word that another signed, for another asking, for another service, from another house, or too old, is none.
  for (const assertion of [
    await other.sign(claims, now),
    await sign({ ...claims, nonce: "another" }, now),
    await sign(claims, now, { aud: "another" }),
    await sign(claims, now, { iss: "https://elsewhere.example.jp" }),
    await sign(claims, later(-11)),
    "no.word.atall",
  ])
    await expect(confirmByCard(resident, provider, { state, assertion })).rejects.toMatchObject({ kind: "rule" });
  const assertion = await sign(claims, now);
  // Nor is it for whoever else is signed in, nor after half an hour.
  await expect(confirmByCard(await world.viewer("member"), provider, { state, assertion })).rejects.toMatchObject({
    kind: "rule",
  });
  const late = await world.viewer("resident", later(31));
  await expect(
    confirmByCard(late, provider, { state, assertion: await sign(claims, later(31)) }),
  ).rejects.toMatchObject({ kind: "rule" });
  await confirmByCard(resident, provider, { state, assertion });
  await expect(confirmByCard(resident, provider, { state, assertion })).rejects.toMatchObject({ kind: "rule" });
  expect(identityWords[(await mySettings(resident)).identity.level]).toBe("公的個人認証済");
  const kept = await db.account.findFirstOrThrow({ where: { id: world.accounts.resident } });
  const events = await db.auditEvent.findMany();
  expect(JSON.stringify([kept, events])).not.toContain("CANARY-PERSON");
  // One person, one account; whoever has left is nobody's.
  const member = await world.viewer("member");
  const second = await ask(member);
  const again = { state: second.state, assertion: await sign({ ...claims, nonce: second.nonce }, now) };
  await expect(confirmByCard(member, provider, again)).rejects.toMatchObject({
    message: expect.stringContaining("ほかの利用者"),
  });
  await deleteAccount(resident);
  await confirmByCard(member, provider, again);
});

it("where no provider is set up, nothing is begun and nothing is believed", async () => {
  const world = await makeWorld();
  const resident = await world.viewer("resident");
  await expect(startIdentity(resident, null, "http://localhost/")).rejects.toMatchObject({ kind: "rule" });
  await expect(confirmByCard(resident, null, { state: "a", assertion: "b" })).rejects.toMatchObject({ kind: "rule" });
});
