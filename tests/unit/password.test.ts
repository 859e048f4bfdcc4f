import { expect, it } from "vitest";
import { hashPassword, verifyPassword } from "#app/platform/password.server.ts";

it("a right password passes, a wrong one does not, and nobody's never does", async () => {
  const stored = await hashPassword("とても長いパスワード");
  expect(await verifyPassword(stored, "とても長いパスワード")).toBe(true);
  expect(await verifyPassword(stored, "とても長いパスワート")).toBe(false);
  expect(await verifyPassword(null, "とても長いパスワード")).toBe(false);
});

it("full width and half width are the same password", async () => {
  const stored = await hashPassword("ＡＢＣ１２３abc123");
  expect(await verifyPassword(stored, "ABC123abc123")).toBe(true);
});
