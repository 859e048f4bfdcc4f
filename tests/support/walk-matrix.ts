import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { isProblem } from "#app/shared/errors.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { changedTables } from "./kept.ts";
import { makeWorldAnew, place, type RoleKey, roles, type World, worldAfter } from "./make.ts";
import { type Given, type Ids, possible, type Row } from "./matrix-row.ts";
import { statementsOf } from "./statements.ts";

/** Act × role × state: what may happen does and is recorded, everything else is refused and leaves no trace. */
export function walkMatrix(rows: Row[], stand = putBack): void {
  describe.each(rows)("$act", (row) => {
    const allowed = row.allowed === "everyone" ? [...roles] : row.allowed;
    const open = row.states.filter((entry) => entry.outcome === possible);

    const refusedTo = (outcome: string) =>
      outcome === possible ? roles.filter((role) => !allowed.includes(role)) : [...roles];

    it.each(row.states.filter(({ outcome }) => refusedTo(outcome).length > 0))(
      "$state: refused to whoever may not, and leaves no trace",
      async ({ state, given, outcome }) => {
        const stage = await stand(given);
        const known = await idsOfRecord();
        for (const role of refusedTo(outcome))
          expect(await refusalOf(row, role, stage), `${role}, ${state}`).not.toBeNull();
        const refused = refusedTo(outcome).length + (outcome === possible ? 0 : 1);
        if (outcome !== possible) expect(await refusalOf(row, allowed[0] ?? "anonymous", stage)).toContain(outcome);
        const left = await db.auditEvent.findMany({ where: { id: { notIn: known } }, select: { action: true } });
        expect(left).toEqual(row.refusalLeaves ? Array(refused).fill({ action: row.refusalLeaves }) : []);
        if (stand === putBack)
          // That a try failed is counted, too.
          expect(
            (await changedTables()).filter((table) => !row.refusalLeaves || table !== "public.rate_limit"),
          ).toEqual(row.refusalLeaves ? recordTables : []);
      },
    );

    it.each(open.flatMap(({ state, given }) => allowed.map((role) => ({ state, role, given }))))(
      "$state: open to $role, recorded, in few statements",
      async ({ role, given }) => {
        const { world, ids, viewerAs } = await stand(given);
        const before = await db.auditEvent.count();
        const viewer = { ...(await viewerAs(role)), formKey: `0123456789abcdef:${role}` };
        const statements = await statementsOf(() => row.run(viewer, ids, world));
        if (!row.mayChangeNothing) expect(await db.auditEvent.count()).toBeGreaterThan(before);
        expect(statements.length, statements.map((text) => text.slice(0, 90)).join("\n")).toBeLessThanOrEqual(
          row.statements,
        );
      },
    );

    if (row.isAddressed)
      it("finds nothing under the address of another ward, whoever asks", async () => {
        const { world, ids, viewerAs } = await stand(open[0]?.given ?? nothing);
        place.ward = "tama";
        try {
          for (const role of ["secretariat", "foreignSecretariat", "office", "chair", "admin"] as const) {
            await expect(row.run(await viewerAs(role), ids, world), role).rejects.toMatchObject({
              kind: "not-found",
            });
          }
          if (stand === putBack) expect(await changedTables()).toEqual([]);
        } finally {
          place.ward = "saiwai";
        }
      });
  });
}

const recordTables = ['public."AuditEvent"', 'public."AuditLink"'];

const idsOfRecord = async (): Promise<string[]> =>
  (await db.auditEvent.findMany({ select: { id: true } })).map(({ id }) => id);

const nothing: Given = async () => ({});

type Stage = { world: World; ids: Ids; viewerAs: (role: RoleKey) => Promise<Viewer> };

/** A world with the thing in one state, made for this test alone. */
export async function made(given: Given): Promise<Stage> {
  const world = await makeWorldAnew();
  const ids = await given(world);
  return { world, ids, viewerAs: world.viewer };
}

const viewers = new Map<Given, Map<RoleKey, Viewer>>();

/** The same, made once by a worker and put back each time; who looks at it is read once, while nothing has changed. */
async function putBack(given: Given): Promise<Stage> {
  const { world, told: ids } = await worldAfter(given, given);
  const known = viewers.get(given) ?? (await viewersOf(world));
  viewers.set(given, known);
  return { world, ids, viewerAs: async (role) => structuredClone(known.get(role) as Viewer) };
}

const viewersOf = async (world: World): Promise<Map<RoleKey, Viewer>> =>
  new Map(await Promise.all(roles.map(async (role) => [role, await world.viewer(role)] as const)));

/** The sentence of the refusal, or null where the act went through. Anything but a Problem is a fault. */
async function refusalOf(row: Row, role: RoleKey, { world, ids, viewerAs }: Stage): Promise<string | null> {
  try {
    await row.run(await viewerAs(role), ids, world);
    return null;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return error.message;
  }
}
