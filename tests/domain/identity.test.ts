import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { identityWords } from "#app/domain/accounts/accounts.schema.ts";
import { confirmIdentity } from "#app/domain/accounts/confirm-identity.server.ts";
import { mySettings } from "#app/domain/accounts/my-settings.server.ts";
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
