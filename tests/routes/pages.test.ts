import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { noId } from "#app/shared/ids.ts";
import { type FullWard, fullWard } from "#tests/support/full-ward.ts";
import { type RoleKey, roles } from "#tests/support/make.ts";
import { type Address, addresses, visit } from "#tests/support/routes.ts";
import { statementsOf } from "#tests/support/statements.ts";
import { pageStatements } from "./page-statements.ts";

let all: Address[];
let full: FullWard;
beforeAll(async () => {
  all = await addresses();
  full = await fullWard();
});

const open = async (path: string, role: RoleKey, changes: Record<string, string> = {}) => {
  const address = all.find((one) => one.path === path) as Address;
  return visit(address, { ...full.paramsFor(path), ...changes }, await full.world.viewer(role));
};
const ids =
  /:(session|item|paper|version|draw|part|term|vote|motion|statement|redaction|inquiry|offer|project|report|import|correction|comment|appeal|chapter|recommendation|draft|invitation|revision|request|account|proposal|entry|venue|opinion|call|application|photo)\b/;
/** No page, and a photo that only the browser which chose it has. */
const isNothing = (path: string) => path.endsWith("/*") || path.includes("/new/photos/");
/** An id that is none, one of nothing, and one with what a database would choke on. */
const strange = ["zzz", noId, "2026-99999", "1'--", "\u0000"];

describe("every page", () => {
  it("has its number of statements written down, and nothing else has", () => {
    expect(Object.keys(pageStatements).sort()).toEqual(all.map((address) => address.path).sort());
  });

  it("answers whoever it is for, in few statements", async () => {
    for (const { path } of all) {
      const role = full.roleFor(path);
      const answers: number[] = [];
      const statements = await statementsOf(async () => {
        answers.push((await open(path, role)).status);
      });
      // Who is asking is looked up here with two statements of the test's own.
      const count = statements.length - full.statementsOf(role);
      expect(`${path} ${answers[0]}`).toMatch(isNothing(path) ? / 404$/ : / (200|302)$/);
      expect(count, `${path}\n${statements.map((text) => text.slice(0, 80)).join("\n")}`).toBeLessThanOrEqual(
        pageStatements[path] ?? 0,
      );
    }
  });

  it("answers everybody else with a page, a way to sign in, or a refusal: never with an error", async () => {
    for (const { path } of all) {
      for (const role of roles)
        expect([200, 302, 403, 404], `${path} ${role}`).toContain((await open(path, role)).status);
    }
    // Some two hundred addresses by eleven roles.
  }, 120_000);

  it("asks who is not signed in to do so, wherever work is done, and says nothing", async () => {
    for (const { path } of all.filter((one) => /\/(desk|admin)\b|^\/me\b/.test(one.path) && !/:token/.test(one.path))) {
      const answer = await open(path, "anonymous");
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
      const { body } = await open(path, role);
      expect(/CLOSED-\w+/.exec(body)?.[0], `${path} tells ${role}`).toBeUndefined();
    }
  });

  it("and is there for those it is for", async () => {
    const desk = await Promise.all(all.map(async ({ path }) => (await open(path, "secretariat")).body));
    for (const mark of full.marks)
      expect(
        desk.some((body) => body.includes(mark)),
        mark,
      ).toBe(true);
  });
});

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
