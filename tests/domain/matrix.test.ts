import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { isProblem } from "#app/shared/errors.ts";
import { makeWorld, place, roles } from "#tests/support/make.ts";
import { matrixRows } from "#tests/support/matrix-rows.ts";

const root = path.resolve(import.meta.dirname, "../../app/domain");
const actFiles = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".server.ts") && !/(^audit|transact|nightly)/.test(file))
  .filter((file) => /\btransact\(/.test(readFileSync(path.join(root, file), "utf8")))
  .map((file) => file.replaceAll("\\", "/").replace(".server.ts", ""))
  .sort();

/** Acts on something that has an id in its address. */
const addressed =
  /^(sessions\/(?!draft)|agenda|ballots|minutes|comments|responses|proposals\/(?!receive|enter|confirm)|approvals\/(?!request))/;

it("has a row for every act, and no row for none", () => {
  expect(matrixRows.map((row) => row.act).sort()).toEqual(actFiles);
});

describe.each(matrixRows)("$act", (row) => {
  const allowed = row.allowed === "everyone" ? [...roles] : row.allowed;
  const denied = roles.filter((role) => !allowed.includes(role));

  if (denied.length > 0)
    it("is refused to everyone else, and leaves no trace", async () => {
      const world = await makeWorld();
      const ids = await row.given(world);
      const before = await db.auditEvent.count();
      for (const role of denied) {
        const outcome = await row.run(await world.viewer(role), ids, world).then(
          () => null,
          (error: unknown) => error,
        );
        expect(isProblem(outcome) ? `${role} refused` : `${role} got through: ${String(outcome)}`).toBe(
          `${role} refused`,
        );
      }
      expect(await db.auditEvent.count()).toBe(before);
    });

  it.each(allowed)("is open to %s, and recorded", async (role) => {
    const world = await makeWorld();
    const ids = await row.given(world);
    const before = await db.auditEvent.count();
    await row.run(await world.viewer(role), ids, world);
    const unchanged = row.act === "proposals/withdraw-support";
    if (!unchanged) expect(await db.auditEvent.count()).toBeGreaterThan(before);
  });

  if (addressed.test(row.act))
    it("finds nothing under the address of another ward, whoever asks", async () => {
      const world = await makeWorld();
      const ids = await row.given(world);
      place.ward = "tama";
      try {
        for (const role of ["secretariat", "foreignSecretariat", "office", "chair", "admin"] as const) {
          await expect(row.run(await world.viewer(role), ids, world), role).rejects.toMatchObject({
            kind: "not-found",
          });
        }
      } finally {
        place.ward = "saiwai";
      }
    });

  it.each(row.refused ?? [])("is refused when $state", async ({ given, says }) => {
    const world = await makeWorld();
    const ids = await given(world);
    const role = allowed[0] ?? "secretariat";
    await expect(row.run(await world.viewer(role), ids, world)).rejects.toThrow(says);
  });
});
