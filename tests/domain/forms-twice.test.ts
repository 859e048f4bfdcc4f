/** A form posted again leads where it led first, whatever happened to the first answer; nobody else reads what it came to. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { confirmCode } from "#app/domain/accounts/confirm-code.server.ts";
import { firstResult, transact } from "#app/domain/audit/transact.server.ts";
import { numberHash } from "#app/platform/numbers.server.ts";
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

it("only the same thing sent again is a second post: another under its key gets nothing of it", async () => {
  const world = await makeWorld();
  const anybody = await world.viewer("anonymous");
  const post = (formPrint: string) => ({ ...anybody, formKey, formPrint });
  const act = (viewer: typeof anybody) => transact(viewer, async () => "let in");
  await act(post("own address, right code"));
  expect(await act(post("own address, right code"))).toBe("let in");
  await expect(act(post("another's address, any code"))).rejects.toMatchObject({ name: "RepeatedForm" });
  expect(await firstResult(post("another's address, any code"))).toBeNull();
});

it("what lets somebody in lets in nobody when it is sent again", async () => {
  const world = await makeWorld();
  const { email } = await db.account.findFirstOrThrow({ where: { id: world.accounts.resident } });
  const anybody = { ...(await world.viewer("anonymous")), formKey };
  const code = "482913";
  await db.accountToken.create({
    data: {
      purpose: "code",
      accountId: world.accounts.resident,
      secretHash: numberHash(`${world.accounts.resident}:${code}`),
      createdAt: anybody.now,
      expiresAt: new Date(anybody.now.getTime() + 60_000),
    },
  });
  expect(await confirmCode({ ...anybody }, { email: email ?? "", code })).toEqual({
    accountId: world.accounts.resident,
  });
  const again = confirmCode({ ...anybody }, { email: "resident02@example.jp", code: "000000" });
  await expect(again).rejects.toMatchObject({ name: "RepeatedForm" });
  expect((await db.submittedForm.findFirstOrThrow()).result).toBeNull();
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
