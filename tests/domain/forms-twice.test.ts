/** A form posted again leads where it led first, whatever happened to the first answer; nobody else reads what it came to. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { firstResult, transact } from "#app/domain/audit/transact.server.ts";
import { makeWorld } from "#tests/support/make.ts";

const formKey = "0123456789abcdef:form";

it("what it came to is kept with it, and given to the second post alone", async () => {
  const world = await makeWorld();
  const resident = await world.viewer("resident");
  const post = () => ({ ...resident, formKey });
  let done = 0;
  const act = (viewer: typeof resident) =>
    transact(viewer, async () => {
      done += 1;
      return { id: "a", at: new Date(0), code: "987-654-3210" };
    });
  const first = await act(post());
  // As after a kill: nothing of the first request is there any more but what it wrote.
  expect(await act(post())).toEqual(first);
  expect(await firstResult(post())).toEqual({ result: first });
  expect(done).toBe(1);
  const [form] = await db.submittedForm.findMany();
  expect(JSON.stringify(form)).not.toContain(formKey);
  expect(Buffer.from(form?.result ?? []).includes("987-654")).toBe(false);
  const other = { ...(await world.viewer("member")), formKey };
  expect(await firstResult(other)).toBeNull();
  await expect(act(other)).rejects.toMatchObject({ name: "RepeatedForm" });
  expect(done).toBe(1);
});

it("one that came to nothing, or failed, is told apart", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const post = () => ({ ...desk, formKey });
  const fails = transact(post(), async () => {
    throw new Error("not done");
  });
  await expect(fails).rejects.toThrow("not done");
  expect(await firstResult(post())).toBeNull();
  await transact(post(), async () => undefined);
  expect(await transact(post(), async () => "done again")).toBeUndefined();
});

it("one request takes its form for one act", async () => {
  const world = await makeWorld();
  const viewer = { ...(await world.viewer("secretariat")), formKey };
  await transact(viewer, async () => "one");
  await expect(transact(viewer, async () => "two")).rejects.toMatchObject({ name: "RepeatedForm" });
});
