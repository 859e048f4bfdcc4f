import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { isProblem } from "#app/shared/errors.ts";
import { makeWorld, place, type RoleKey, roles, type World } from "./make.ts";
import { type Ids, possible, type Row } from "./matrix-row.ts";
import { statementsOf } from "./statements.ts";

/** Acts on something that has an id in its address. */
const addressed =
  /^(sessions\/(?!draft|reply-by-link|revoke-link)|papers|dialogues|observers|opinions|term-reports|draws\/(?!start)|calls\/(?!draft)|agenda|ballots|scorings|speeches|ties|offers|appeals\/(?!appeal-by-receipt)|news\/follow-proposal|projects|plans\/(?!add|remove)|inquiries\/(?!answer)|minutes\/(?!archive)|comments|responses\/(?!publish-responses)|proposals\/(?!receive|enter|confirm|resend|issue|claim)|approvals\/(?!request))/;
/** Nothing to take back is no act. */
const mayChangeNothing = new Set(["proposals/withdraw-support"]);

/** Act × role × state: what may happen does and is recorded, everything else is refused and leaves no trace. */
export function walkMatrix(rows: Row[]): void {
  describe.each(rows)("$act", (row) => {
    const allowed = row.allowed === "everyone" ? [...roles] : row.allowed;
    const open = row.states.filter((entry) => entry.outcome === possible);

    it.each(row.states)(
      "$state: refused to whoever may not, and leaves no trace",
      async ({ state, given, outcome }) => {
        const refusedTo = outcome === possible ? roles.filter((role) => !allowed.includes(role)) : roles;
        if (refusedTo.length === 0) return;
        const world = await makeWorld();
        const ids = await given(world);
        const before = await db.auditEvent.count();
        for (const role of refusedTo)
          expect(await refusalOf(row, role, ids, world), `${role}, ${state}`).not.toBeNull();
        if (outcome !== possible)
          expect(await refusalOf(row, allowed[0] ?? "anonymous", ids, world)).toContain(outcome);
        expect(await db.auditEvent.count()).toBe(before);
      },
    );

    it.each(open.flatMap(({ state, given }) => allowed.map((role) => ({ state, role, given }))))(
      "$state: open to $role, recorded, in few statements",
      async ({ role, given }) => {
        const world = await makeWorld();
        const ids = await given(world);
        const before = await db.auditEvent.count();
        const viewer = { ...(await world.viewer(role)), formKey: `0123456789abcdef:${role}` };
        const statements = await statementsOf(() => row.run(viewer, ids, world));
        if (!mayChangeNothing.has(row.act)) expect(await db.auditEvent.count()).toBeGreaterThan(before);
        expect(statements.length, statements.map((text) => text.slice(0, 90)).join("\n")).toBeLessThanOrEqual(
          row.statements,
        );
      },
    );

    if (addressed.test(row.act))
      it("finds nothing under the address of another ward, whoever asks", async () => {
        const world = await makeWorld();
        const ids = (await open[0]?.given(world)) ?? {};
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
  });
}

/** The sentence of the refusal, or null where the act went through. Anything but a Problem is a fault. */
async function refusalOf(row: Row, role: RoleKey, ids: Ids, world: World): Promise<string | null> {
  try {
    await row.run(await world.viewer(role), ids, world);
    return null;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return error.message;
  }
}
