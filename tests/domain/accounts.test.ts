import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { confirmCode } from "#app/domain/accounts/confirm-code.server.ts";
import { deleteAccount } from "#app/domain/accounts/delete-account.server.ts";
import { giveGrant } from "#app/domain/accounts/give-grant.server.ts";
import { isKnownBrowser, rememberBrowser } from "#app/domain/accounts/known-browsers.server.ts";
import { limitTries, pauseBefore } from "#app/domain/accounts/limits.server.ts";
import { sessions } from "#app/domain/accounts/login-sessions.server.ts";
import { requestCode } from "#app/domain/accounts/request-code.server.ts";
import { requestReset } from "#app/domain/accounts/request-reset.server.ts";
import { setPassword } from "#app/domain/accounts/set-password.server.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { postComment } from "#app/domain/comments/post-comment.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { deliverNotice } from "#app/domain/delivery/deliver-notice.server.ts";
import { supportProposal } from "#app/domain/proposals/support-proposal.server.ts";
import { passwordWork } from "#app/platform/password.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { dayFromColumn } from "#app/shared/dates.ts";
import { makeWorld, now, type World } from "#tests/support/make.ts";
import { makeProposal } from "#tests/support/sittings.ts";
import { statementsOf } from "#tests/support/statements.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

async function letterOf(kind: string) {
  const { id } = await db.notice.findFirstOrThrow({ where: { kind } });
  const notice = await loadNotice(id);
  return notice && composeLetter(notice, now);
}

/** As after so many tries, whose waits nobody sits through here. */
const triesTaken = (purpose: string, points: number) =>
  db.rateLimit.updateMany({ where: { key: { startsWith: `${purpose}:` } }, data: { points } });

describe("logins", () => {
  const start = () =>
    sessions().startSession(world.accounts.resident, {
      device: "test",
      isStaff: false,
      isConfirmed: true,
      now: new Date(),
    });
  const idOf = (cookie: string) => /=([^;]+)/.exec(cookie)?.[1] ?? "";

  it("are stored as the hash of their id alone", async () => {
    const { cookie } = await start();
    const [row] = await db.loginSession.findMany();
    expect(row?.id).toBe(sha256(idOf(cookie)));
    expect(row?.id).not.toBe(idOf(cookie));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const read = await sessions().readSession(`session=${idOf(cookie)}`);
    expect(read.attributes).toMatchObject({ accountId: world.accounts.resident, grants: [{ role: "resident" }] });
    expect((await sessions().readSession(`session=${row?.id}`)).attributes).toBeNull();
  });

  it("all end when the password changes", async () => {
    await start();
    await start();
    await setPassword(await world.viewer("resident"), { password: "とても長いパスワードです" });
    expect(await db.loginSession.count()).toBe(0);
  });

  it("end with the account disabled", async () => {
    const { cookie } = await start();
    await db.account.update({ where: { id: world.accounts.resident }, data: { disabledAt: now } });
    expect((await sessions().readSession(`session=${idOf(cookie)}`)).attributes).toBeNull();
  });

  it("a known and an unknown address are refused in the same words", async () => {
    await setPassword(await world.viewer("resident"), { password: "とても長いパスワードです" });
    const viewer = await world.viewer("anonymous");
    const answers = await Promise.all(
      ["resident01@example.jp", "nobody@example.jp"].map((email) =>
        signIn(viewer, { email, password: "違う" }).catch((error: Error) => error.message),
      ),
    );
    expect(answers[0]).toBe(answers[1]);
  });

  it("a known and an unknown address cost the same work: passwords verified, statements sent", async () => {
    await setPassword(await world.viewer("resident"), { password: "とても長いパスワードです" });
    const viewer = await world.viewer("anonymous");
    const workOf = async (act: (email: string) => Promise<unknown>) => {
      const costs = [];
      for (const email of ["resident01@example.jp", "nobody@example.jp"]) {
        const before = (await passwordWork.get()).values[0]?.value ?? 0;
        const statements = await statementsOf(() => act(email).catch(() => {}));
        const verified = ((await passwordWork.get()).values[0]?.value ?? 0) - before;
        costs.push({ verified, statements: statements.map((text) => text.slice(0, 60)) });
      }
      return costs;
    };
    const [known, unknown] = await workOf((email) => signIn(viewer, { email, password: "違う" }));
    expect(known).toEqual(unknown);
    expect(known?.verified).toBe(1);
    const [coded, uncoded] = await workOf((email) => confirmCode(viewer, { email, code: "000000" }));
    expect(coded).toEqual(uncoded);
    const [asked, unasked] = await workOf((email) => requestCode(viewer, { email }));
    expect(asked).toEqual(unasked);
    const [reset, unreset] = await workOf((email) => requestReset(viewer, { email }));
    expect(reset).toEqual(unreset);
  });

  it("a right password is no guess: whoever signs in often is not held up, and wrong ones still count", async () => {
    await setPassword(await world.viewer("resident"), { password: "とても長いパスワードです" });
    const viewer = { ...(await world.viewer("anonymous")), network: "n9" };
    const email = "resident01@example.jp";
    for (let times = 0; times < 12; times += 1) await signIn(viewer, { email, password: "とても長いパスワードです" });
    await signIn(viewer, { email, password: "違う" }).catch(() => {});
    expect(await db.rateLimit.findMany({ where: { key: { startsWith: "sign-in-" } } })).toMatchObject([
      { points: 1 },
      { points: 1 },
    ]);
    await triesTaken("sign-in-a", 10);
    await expect(signIn(viewer, { email, password: "とても長いパスワードです" })).rejects.toThrow(
      "しばらく受け付けません",
    );
  });

  it("wrong passwords from elsewhere use up nobody's tries, and those from here only one's own", async () => {
    const viewer = { ...(await world.viewer("anonymous")), network: "n1" };
    await signIn(viewer, { email: "a@example.jp", password: "x" }).catch(() => {});
    await triesTaken("sign-in-a", 10);
    const wrong = "メールアドレスかパスワードが違います";
    await expect(signIn(viewer, { email: "a@example.jp", password: "x" })).rejects.toThrow("しばらく受け付けません");
    await expect(signIn({ ...viewer, network: "n2" }, { email: "a@example.jp", password: "x" })).rejects.toThrow(wrong);
    await expect(signIn(viewer, { email: "b@example.jp", password: "x" })).rejects.toThrow(wrong);
  });

  it("who was not let in stands in the record without what was typed, and so does the first that is refused for its number", async () => {
    const viewer = { ...(await world.viewer("anonymous")), network: "n7", formKey: "a-form-sent-more-than-once" };
    const attempts = ["resident01@example.jp", "nobody@example.jp"];
    const attempt = (email: string) => signIn(viewer, { email, password: "x" }).catch(() => {});
    for (const email of attempts) await attempt(email);
    await triesTaken("sign-in-a", 9);
    for (const email of attempts) for (let tries = 0; tries < 4; tries += 1) await attempt(email);
    const rows = await db.auditEvent.findMany({ where: { action: { startsWith: "account." } } });
    const failed = rows.filter(({ action }) => action === "account.sign-in-failed");
    expect(failed.filter(({ subjectId }) => subjectId === world.accounts.resident)).toHaveLength(2);
    expect(failed).toHaveLength(4);
    expect(rows.filter(({ action }) => action === "account.tries-used-up").map(({ details }) => details)).toEqual([
      { purpose: "sign-in", of: "account" },
      { purpose: "sign-in", of: "account" },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/example\.jp|n7/);
    await confirmCode({ ...viewer, network: "n8" }, { email: "resident01@example.jp", code: "000000" }).catch(() => {});
    expect(
      await db.auditEvent.count({ where: { action: "account.sign-in-failed", details: { equals: { by: "code" } } } }),
    ).toBe(1);
  });

  it("a browser somebody signed in with before is stopped by nobody, until the password changes", async () => {
    const password = "とても長いパスワードです";
    await setPassword(await world.viewer("resident"), { password });
    const email = "resident01@example.jp";
    const viewer = { ...(await world.viewer("anonymous")), network: "shared hall" };
    const own = { ...viewer, browser: "a browser of one's own" };
    await rememberBrowser(own, world.accounts.resident);
    await signIn(viewer, { email, password: "x" }).catch(() => {});
    await triesTaken("sign-in-a", 10);
    await triesTaken("sign-in-n", 300);
    const here = () => signIn(own, { email, password });
    expect(await here()).toEqual({ accountId: world.accounts.resident });
    await expect(signIn({ ...own, browser: "another" }, { email, password })).rejects.toThrow("しばらく受け付けません");
    await signIn(own, { email, password: "x" }).catch(() => {});
    await triesTaken("sign-in-b", 10);
    await expect(here()).rejects.toThrow("しばらく受け付けません");
    await setPassword(await world.viewer("resident"), { current: password, password: `${password}。` });
    expect(await isKnownBrowser(own, email)).toBe(false);
  });

  it("wrong codes of others use up the tries of others, not those of whoever asked for the code", async () => {
    const email = "resident01@example.jp";
    const asker = { ...(await world.viewer("anonymous")), browser: "the one that asked" };
    await requestCode(asker, { email });
    const letter = await letterOf("sign-in-code");
    const code = /\d{6}/.exec(letter?.secret?.join(" ") ?? "")?.[0] ?? "";
    const other = { ...asker, browser: "another" };
    const wrong = { email, code: code === "000000" ? "000001" : "000000" };
    for (let tries = 0; tries < 5; tries += 1) await confirmCode(other, wrong).catch(() => {});
    await expect(confirmCode(other, { email, code })).rejects.toThrow("確認番号が違う");
    for (let tries = 0; tries < 4; tries += 1) await confirmCode(asker, wrong).catch(() => {});
    expect(await confirmCode(asker, { email, code })).toEqual({ accountId: world.accounts.resident });
  });

  it("of many codes somebody has sent to another the newest few count, and a used one ends them all", async () => {
    const email = "resident01@example.jp";
    const anybody = await world.viewer("anonymous");
    const minute = (n: number) => ({ ...anybody, now: new Date(now.getTime() + n * 1000) });
    const codes: string[] = [];
    for (let count = 0; count < 8; count += 1) {
      await requestCode({ ...minute(count), browser: "somebody's" }, { email });
      const { id } = await db.notice.findFirstOrThrow({
        where: { kind: "sign-in-code" },
        orderBy: { queuedAt: "desc" },
      });
      await deliverNotice(id, minute(count).now);
      const sent = await db.notice.findUniqueOrThrow({ where: { id } });
      codes.push(...(sent.privateText?.match(/\d{6}/) ?? []));
    }
    // What is out already will do.
    expect(codes).toHaveLength(5);
    const enter = (code = "") => confirmCode(minute(20), { email, code });
    await expect(enter(codes[0])).rejects.toThrow("確認番号が違う");
    expect(await enter(codes.at(-1))).toEqual({ accountId: world.accounts.resident });
    await expect(enter(codes.at(-2))).rejects.toThrow("確認番号が違う");
  });

  it("letters that did not go, codes others used up and those about something else stop no letter", async () => {
    const email = "resident01@example.jp";
    const anybody = { ...(await world.viewer("anonymous")), browser: "one's own" };
    const account = world.accounts.resident;
    const old = { kind: "sign-in-code", address: email, accountId: account, queuedAt: now };
    const next = async () => {
      await requestCode(anybody, { email });
      const { id } = await db.notice.findFirstOrThrow({ where: { deliveredAt: null, failure: null } });
      await deliverNotice(id, anybody.now);
      return (await db.notice.findUniqueOrThrow({ where: { id } })).text !== null;
    };
    await next();
    const { address, accountId } = await db.notice.findFirstOrThrow({ where: { kind: "sign-in-code" } });
    const many = (more: object) =>
      db.notice.createMany({ data: Array.from({ length: 6 }, () => ({ ...old, address, accountId, ...more })) });
    await many({ attemptedAt: now, failure: "451" });
    await many({ kind: "proposal-received", text: "x", deliveredAt: now, attemptedAt: now });
    expect(await next()).toBe(true);
    await many({ text: "x", attemptedAt: now, deliveredAt: now });
    expect(await next()).toBe(false);
    await db.accountToken.updateMany({ where: { purpose: "code" }, data: { attempts: 5, othersAttempts: 5 } });
    expect(await next()).toBe(true);
  });

  it("many networks are no way around the waiting: wrong tries of a day slow whoever is not known there", async () => {
    const email = "resident01@example.jp";
    const anybody = await world.viewer("anonymous");
    const attempt = (network: string) =>
      signIn({ ...anybody, network }, { email, password: "x" }).catch((error: Error) => error.message);
    await attempt("n0");
    await db.$executeRaw`UPDATE rate_limit SET points = 23 WHERE key LIKE 'failed-a:%'`;
    const began = performance.now();
    expect(await attempt("n1")).toContain("パスワードが違います");
    expect(performance.now() - began).toBeGreaterThan(290);
    await triesTaken("failed-a", 70);
    await rememberBrowser({ ...anybody, browser: "own" }, world.accounts.resident);
    const before = performance.now();
    await signIn({ ...anybody, network: "n2", browser: "own" }, { email, password: "x" }).catch(() => {});
    expect(performance.now() - before).toBeLessThan(2_900);
  });

  it("the owner is told of wrong tries wherever they come from, once a day", async () => {
    const email = "resident01@example.jp";
    const anybody = await world.viewer("anonymous");
    const attempt = (tries: number) =>
      signIn({ ...anybody, network: `elsewhere ${tries}` }, { email, password: "x" }).catch(() => {});
    await attempt(1);
    await triesTaken("failed-a", 18);
    for (let tries = 2; tries < 6; tries += 1) await attempt(tries);
    const letters = await db.notice.findMany({ where: { kind: "sign-in-failing" } });
    expect(letters.map(({ accountId }) => accountId)).toEqual([world.accounts.resident]);
    expect((await letterOf("sign-in-failing"))?.subject).toBe("ログインの間違いが続いています");
  });

  it("a network is slowed before it is refused, and is as wide as a hall", async () => {
    expect([1, 61, 100, 101, 120, 299].map((taken) => pauseBefore(taken, 300))).toEqual([0, 0, 0, 30, 600, 3_000]);
    const anybody = { ...(await world.viewer("anonymous")), network: "hall" };
    for (let tries = 0; tries < 61; tries += 1) await limitTries(anybody, "write", "");
    await db.rateLimit.updateMany({ where: { key: "write-n:hall" }, data: { points: 600 } });
    await expect(limitTries(anybody, "write", "")).rejects.toThrow("しばらく受け付けません");
    // Whoever is signed in there counts by themselves.
    await limitTries({ ...(await world.viewer("resident")), network: "hall" }, "write", world.accounts.resident);
  });

  it("a site with many networks has as many tries as some of them, from whichever it asks", async () => {
    const from = async (network: string) => ({ ...(await world.viewer("anonymous")), network, site: "wide" });
    await limitTries(await from("one"), "write", "");
    await db.rateLimit.updateMany({ where: { key: "write-s:wide" }, data: { points: 600 * 16 } });
    await expect(limitTries(await from("another"), "write", "")).rejects.toThrow("しばらく受け付けません");
    await limitTries({ ...(await from("elsewhere")), site: "another site" }, "write", "");
  });
});

it("a staff role ends on 31 March unless another day is given", async () => {
  const { id } = await giveGrant(await world.viewer("admin"), {
    email: "resident01@example.jp",
    role: "secretariat",
    wardId: world.saiwai.id,
  });
  const grant = await db.grant.findFirstOrThrow({ where: { id } });
  expect(dayFromColumn(grant.endsOn ?? now)).toBe("2027-03-31");
});

it("a role is given where it belongs, and what contradicts is refused", async () => {
  const admin = await world.viewer("admin");
  const office = await db.office.findFirstOrThrow({ where: { wardId: world.saiwai.id } });
  const elsewhere = await db.ward.findFirstOrThrow({ where: { id: { not: world.saiwai.id } } });
  const give = (more: object) =>
    giveGrant(admin, { email: "resident01@example.jp", role: "office", officeId: office.id, ...more } as never);
  await expect(give({ wardId: elsewhere.id })).rejects.toThrow("選んだ区と、担当課のある区が違います");
  await expect(give({ role: "secretariat", wardId: world.saiwai.id })).rejects.toThrow("担当課は付きません");
  await expect(give({ role: "admin", officeId: undefined, wardId: world.saiwai.id })).rejects.toThrow("区は付きません");
  await give({ wardId: world.saiwai.id });
  expect(
    await db.grant.count({
      where: { role: "office", officeId: office.id, account: { email: "resident01@example.jp" } },
    }),
  ).toBe(1);
});

it("the same role is given twice only to last longer", async () => {
  const admin = await world.viewer("admin");
  const input = { email: "resident01@example.jp", role: "secretariat", wardId: world.saiwai.id } as const;
  await giveGrant(admin, input);
  await expect(giveGrant(admin, input)).rejects.toThrow("同じ権限を持っています");
  await giveGrant(admin, { ...input, endsOn: "2028-03-31" });
  expect(await db.grant.count({ where: { role: "secretariat", accountId: world.accounts.resident } })).toBe(2);
});

it("退会 leaves the words under 「退会した利用者」 and nothing personal", async () => {
  const { id, ref } = await makeProposal(world, "published");
  const resident = await world.viewer("resident");
  await postComment(resident, ref, { text: "早く直してほしいです。" });
  await deleteAccount(resident);
  expect(await db.account.findFirstOrThrow({ where: { id: world.accounts.resident } })).toMatchObject({
    email: null,
    displayName: "退会した利用者",
    realName: null,
    passwordHash: null,
  });
  expect((await db.comment.findFirstOrThrow()).displayName).toBe("退会した利用者");
  expect(await db.proposal.findFirstOrThrow({ where: { id } })).toMatchObject({
    displayName: "退会した利用者",
    contactEmail: null,
  });
});

it("fifty supports of one person at once count one", async () => {
  const { id, ref } = await makeProposal(world, "published");
  const resident = await world.viewer("resident");
  await Promise.all(Array.from({ length: 50 }, () => supportProposal(resident, ref)));
  expect(await db.proposal.findFirstOrThrow({ where: { id } })).toMatchObject({ supportCount: 1 });
  expect(await db.support.count()).toBe(1);
});
