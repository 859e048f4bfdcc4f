/** A button without a page of its own, pressed when it may not be: the page it stands on says why. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { action as resume } from "#app/routes/desk/recess-end.ts";
import { readRefusal } from "#app/web/cookies.server.ts";
import { makeWorld } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

it("leads back to its page with the reason, which is said once", async () => {
  const world = await makeWorld();
  const ref = await makeSession(world, "open");
  const viewer = await world.viewer("secretariat");
  const here = `http://localhost/wards/saiwai/desk/sessions/${ref.session}/run`;
  const request = new Request(`${here}/recess/end`, { method: "POST", body: new FormData() });
  const context = { requestId: "test", nonce: "", device: "", setCookie: () => {}, viewer: async () => viewer };
  const answer = (await resume({ request, params: ref, context } as unknown as ActionFunctionArgs)) as Response;
  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toBe(new URL(here).pathname);
  const [cookie = ""] = (answer.headers.get("Set-Cookie") ?? "").split(";");
  expect(await readRefusal(new Request(here, { headers: { Cookie: cookie } }))).toContain("休憩していません");
});

it("what staff may not do is refused, and their trying stands in the record; that of others leaves nothing", async () => {
  const world = await makeWorld();
  const ref = await makeSession(world, "open");
  const press = async (viewer: Awaited<ReturnType<typeof world.viewer>>) => {
    const address = `http://localhost/wards/saiwai/desk/sessions/${ref.session}/run/recess/end`;
    const request = new Request(address, { method: "POST", body: new FormData() });
    const context = { requestId: "test", nonce: "", device: "", setCookie: () => {}, viewer: async () => viewer };
    const answer = await resume({ request, params: ref, context } as unknown as ActionFunctionArgs).catch(
      (thrown: { init: ResponseInit }) => thrown,
    );
    expect((answer as { init: ResponseInit }).init.status).toBe(403);
  };
  const count = () => db.auditEvent.count();
  const before = await count();
  await press(await world.viewer("resident"));
  expect(await count()).toBe(before);
  await press(await world.viewer("office"));
  expect(await db.auditEvent.findFirstOrThrow({ where: { action: "account.act-refused" } })).toMatchObject({
    actorId: world.accounts.office,
    actorRole: "office",
    wardId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    details: { place: "/wards/:ward/desk/sessions/:session/run/recess/end" },
  });
  expect(await count()).toBe(before + 1);
});
