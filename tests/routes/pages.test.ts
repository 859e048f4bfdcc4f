import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { noId } from "#app/shared/ids.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { type FullWard, fullWard } from "#tests/support/full-ward.ts";
import { type RoleKey, roles } from "#tests/support/make.ts";
import { type Address, type Answer, addresses, visit } from "#tests/support/routes.ts";

let all: Address[];
let full: FullWard;
let viewers: Record<RoleKey, Viewer>;
beforeAll(async () => {
  all = await addresses();
  full = await fullWard();
  viewers = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, await full.world.viewer(role)] as const)),
  ) as Record<RoleKey, Viewer>;
});

const open = (path: string, role: RoleKey, changes: Record<string, string> = {}) => {
  const address = all.find((one) => one.path === path) as Address;
  return visit(address, { ...full.paramsFor(path), ...changes }, viewers[role]);
};

const answers = new Map<string, Answer>();

/** What an address tells a role. Reading changes nothing, so each is read once for all that is asked about it. */
async function answerTo(path: string, role: RoleKey): Promise<Answer> {
  const known = answers.get(`${role} ${path}`);
  if (known) return known;
  const answer = await open(path, role);
  answers.set(`${role} ${path}`, answer);
  return answer;
}
const ids =
  /:(session|item|paper|version|draw|part|term|vote|motion|statement|redaction|inquiry|offer|project|report|import|correction|comment|appeal|chapter|recommendation|draft|invitation|revision|request|account|proposal|entry|venue|opinion|call|application|photo)\b/;
/** An id that is none, one of nothing, and one with what a database would choke on. */
const strange = ["zzz", noId, "2026-99999", "1'--", "\u0000"];

describe("every page", () => {
  it("answers everybody else with a page, a way to sign in, or a refusal: never with an error", async () => {
    for (const { path } of all) {
      for (const role of roles)
        expect([200, 302, 403, 404], `${path} ${role}`).toContain((await answerTo(path, role)).status);
    }
    // Some two hundred addresses by eleven roles.
  }, 120_000);

  it("asks who is not signed in to do so, wherever work is done, and says nothing", async () => {
    for (const { path } of all.filter((one) => /\/(desk|admin)\b|^\/me\b/.test(one.path) && !/:token/.test(one.path))) {
      const answer = await answerTo(path, "anonymous");
      expect([302, 404], path).toContain(answer.status);
      if (answer.status === 302) expect(answer.location, path).toMatch(/^\/login\?to=|^\/wards\/saiwai\/desk/);
    }
  });
});

describe("what is closed leaves no trace", () => {
  it.each(["anonymous", "resident", "otherOffice", "foreignSecretariat", "bureau"] as const)("for %s", async (role) => {
    // What a bureau is asked is for the bureau, and what somebody would have put right for them.
    const own = { bureau: "/me/inquiries/:inquiry", resident: "/wards/:ward/proposals/:proposal/revision" };
    const isForThem = (path: string) => path === (own as Record<string, string>)[role];
    for (const { path } of all.filter((one) => !isForThem(one.path))) {
      const { body } = await answerTo(path, role);
      expect(/CLOSED-\w+/.exec(body)?.[0], `${path} tells ${role}`).toBeUndefined();
    }
  });

  it.each(["anonymous", "resident", "otherOffice", "foreignSecretariat"] as const)(
    "a closed item answers %s exactly as a number that is none",
    async (role) => {
      const doors = all.map(({ path }) => path).filter((path) => path.includes("/items/:item") && !/desk/.test(path));
      expect(doors.length).toBeGreaterThan(2);
      for (const path of doors) {
        // The third of every sitting of this ward is closed.
        const [closed, none] = [await open(path, role, { item: "3" }), await open(path, role, { item: "9" })];
        const said = ({ status, location, body }: Answer) => `${status} ${location?.replace(/\d+$/, "N")} ${body}`;
        expect(said(closed).replaceAll("items/3", "items/N"), path).toBe(said(none).replaceAll("items/9", "items/N"));
      }
    },
  );

  it("and is there for those it is for", async () => {
    const desk: string[] = [];
    for (const { path } of all) desk.push((await answerTo(path, "secretariat")).body);
    for (const mark of full.marks)
      expect(
        desk.some((body) => body.includes(mark)),
        mark,
      ).toBe(true);
  });
});

it("AT-27: a staff note is in no answer to anybody but staff, at any address", async () => {
  const mark = "CLOSED-NOTE";
  const found: string[] = [];
  for (const { path } of all) {
    for (const role of ["anonymous", "resident", "member", "otherOffice", "bureau", "foreignSecretariat"] as const)
      if ((await answerTo(path, role)).body.includes(mark)) found.push(`${path} tells ${role}`);
  }
  expect(found).toEqual([]);
  expect((await answerTo("/wards/:ward/desk/proposals/:proposal", "secretariat")).body).toContain(mark);
  const { proposal } = full.paramsFor("/wards/:ward/proposals/:proposal");
  const page = await proposalPage(await full.world.viewer("resident"), { ward: "saiwai", proposal: proposal ?? "" });
  expect(JSON.stringify(page)).not.toContain(mark);
}, 120_000);

describe("an id", () => {
  it("of one ward is nothing under another's address, whoever asks", async () => {
    const found: string[] = [];
    for (const { path } of all.filter((one) => ids.test(one.path) && one.path.includes(":ward"))) {
      for (const role of ["anonymous", "secretariat", "foreignSecretariat", "member", "admin"] as const) {
        const { status, location } = await open(path, role, { ward: "tama" });
        if (status !== 404 && !(status === 302 && /^\/login/.test(location ?? "")))
          found.push(`${path} ${role} ${status}`);
      }
    }
    expect(found).toEqual([]);
  });

  it("that is none finds nothing, and breaks nothing", async () => {
    const found: string[] = [];
    for (const { path } of all) {
      for (const [, name = ""] of path.matchAll(new RegExp(ids, "g"))) {
        for (const value of strange) {
          const { status } = await open(path, full.roleFor(path), { [name]: value });
          if (status !== 404) found.push(`${path} with ${name}=${value}: ${status}`);
        }
      }
    }
    expect(found).toEqual([]);
  });
});

it("nothing was written by reading", async () => {
  expect(await db.auditEvent.count()).toBe(full.events);
});
