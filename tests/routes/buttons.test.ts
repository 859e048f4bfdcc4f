/** A button without a page of its own, pressed when it may not be: the page it stands on says why. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { action as resume } from "#app/routes/desk/recess-end.ts";
import { action as comment } from "#app/routes/proposals/comments.tsx";
import { readRefusal } from "#app/web/cookies.server.ts";
import { makeWorld } from "#tests/support/make.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";

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

it("a form whose name is Japanese, as most are, is taken once however often it is sent", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const viewer = await world.viewer("resident");
  const send = (key: string, text: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ _key: key, text, kind: "for" })) body.set(name, value);
    const request = new Request(`http://localhost/wards/saiwai/proposals/${ref.proposal}/comments/new`, {
      method: "POST",
      body,
    });
    const context = { requestId: "test", nonce: "", device: "", setCookie: () => {}, viewer: async () => viewer };
    return comment({ request, params: ref, context } as unknown as ActionFunctionArgs);
  };
  const key = `${crypto.randomUUID()}:意見を書く`;
  const answers = await Promise.all([send(key, "夜道が暗いです。"), send(key, "夜道が暗いです。")]);
  answers.push(await send(key, "夜道が暗いです。"));
  expect(answers.map((answer) => (answer as Response).status)).toEqual([302, 302, 302]);
  // Gone back and written anew: nothing is taken unasked, and the words stand in the form again.
  const other = (await send(key, "別の言葉です。")) as unknown as { init: ResponseInit; data: unknown };
  expect(other.init.status).toBe(409);
  expect(JSON.stringify(other.data)).toMatch(/別の言葉です。.*もう送っています|もう送っています.*別の言葉です。/);
  expect(await db.comment.count()).toBe(1);
  await send(`${crypto.randomUUID()}:意見を書く`, "別の言葉です。");
  expect(await db.comment.count()).toBe(2);
});
