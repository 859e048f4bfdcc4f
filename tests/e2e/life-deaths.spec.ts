/** Whatever dies under npm start is started again, and nobody meets more than a page that says when to come again. */
import { expect, test } from "@playwright/test";
import { processesBelow } from "#scripts/attack/processes.ts";
import { removeFolder } from "#scripts/postgres/layout.ts";
import { commandOf } from "#scripts/postgres/processes.ts";
import { newFolder, type OwnServer, startServer } from "./own-server.ts";

let server: OwnServer;

test.beforeAll(async () => {
  server = await startServer({ DEMO: "0", LOG_LEVEL: "silent" }, newFolder());
});
test.afterAll(async () => {
  await server.stop();
  removeFolder(server.dataDir);
});

const running = (what: string): number[] => processesBelow(server.pid, what);

const status = (path: string): Promise<number> =>
  fetch(server.origin + path).then(
    (response) => response.status,
    () => 0,
  );

test("a web process that dies leaves the port held by a page that says when to come again, until another answers", async () => {
  const [web = 0] = running("scripts/web.ts");
  process.kill(web, "SIGKILL");
  await expect.poll(() => running("scripts/web.ts")).not.toContain(web);
  const pause = await fetch(server.origin);
  expect([pause.status, pause.headers.get("Retry-After")]).toEqual([503, "10"]);
  expect(await pause.text()).toMatch(/しばらくお待ちください - [^<]*市区民会議</);
  await expect.poll(() => status("/"), { timeout: 30_000 }).toBe(200);
});

test("a holder of the port and a worker that die are there again", async () => {
  for (const script of ["scripts/serve.ts", "scripts/worker.ts"]) {
    const [before = 0] = running(script);
    process.kill(before, "SIGKILL");
    await expect.poll(() => running(script).filter((pid) => pid !== before).length, { timeout: 30_000 }).toBe(1);
  }
  await expect.poll(() => status("/"), { timeout: 30_000 }).toBe(200);
});

test("while the database is dead or frozen pages say so, what was typed stays, and all goes on by itself", async () => {
  const [database = 0] = running("/bin/postgres");
  process.kill(database, "SIGSTOP");
  const stopped = processesBelow(database);
  for (const pid of stopped) process.kill(pid, "SIGSTOP");
  const began = performance.now();
  expect([await status("/readyz"), await status("/healthz")]).toEqual([503, 200]);
  expect(performance.now() - began).toBeLessThan(4_000);
  // A form that is refused, and whose page cannot be read to say so: what was typed is not lost with it.
  const refusedForm = await fetch(`${server.origin}/wards/saiwai/proposals/new`, {
    method: "POST",
    headers: { Origin: server.origin },
    body: new URLSearchParams({ body: "", landmark: "公園の入口" }),
  });
  expect([refusedForm.status, await refusedForm.text()]).toEqual([
    503,
    expect.stringContaining('name="landmark" value="公園の入口"'),
  ]);
  for (const pid of [...stopped, database]) process.kill(pid, "SIGCONT");
  await expect.poll(() => status("/readyz"), { timeout: 30_000 }).toBe(200);

  process.kill(database, "SIGKILL");
  await expect.poll(() => status("/wards/saiwai")).toBe(503);
  const refused = await fetch(`${server.origin}/login/reset`, {
    method: "POST",
    headers: { Origin: server.origin },
    body: new URLSearchParams({ email: "kept@example.jp" }),
  });
  const page = await refused.text();
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([503, "10"]);
  expect(page).toContain("いま、記録を書けません。書いた内容は、この画面に残っています。");
  expect(page).toContain('type="hidden" name="email" value="kept@example.jp"');
  await expect.poll(() => status("/wards/saiwai"), { timeout: 60_000 }).toBe(200);
  await expect.poll(() => status("/readyz"), { timeout: 30_000 }).toBe(200);
});

test("nothing under it outlives npm start, however that ended", async () => {
  const ours = processesBelow(server.pid, "scripts/").map((pid) => ({ pid, runs: commandOf(pid) }));
  expect(ours.length).toBeGreaterThanOrEqual(3);
  process.kill(server.pid, "SIGKILL");
  const isThere = ({ pid, runs }: { pid: number; runs: string }) => commandOf(pid) === runs;
  await expect.poll(() => ours.filter(isThere), { timeout: 20_000 }).toEqual([]);
  // The database has the lock of its folder taken away by the next start, which ends it.
  server = await startServer({ DEMO: "0", LOG_LEVEL: "silent" }, server.dataDir);
  expect((await fetch(server.origin)).status).toBe(200);
});
