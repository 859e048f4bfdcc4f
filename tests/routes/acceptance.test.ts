/** Clauses of the founding document, seen at the doors of a ward in which everything has happened. */
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { publishMinutes } from "#app/domain/minutes/publish-minutes.server.ts";
import { decisionPage } from "#app/domain/reports/decision-page.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { submitResponse } from "#app/domain/responses/submit-response.server.ts";
import { type FullWard, fullWard } from "#tests/support/full-ward.ts";
import { type RoleKey, roles } from "#tests/support/make.ts";
import { type Address, addresses, visit } from "#tests/support/routes.ts";
import { makeProposal } from "#tests/support/sittings.ts";

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

it("AT-02: what one ward has not published is not there for another's staff: 404, and no word of it", async () => {
  const { ref } = await makeProposal(full.world, "held", "CANARY-OTHER-WARD");
  const paths = ["/wards/:ward/proposals/:proposal", "/wards/:ward/desk/proposals/:proposal"];
  for (const path of paths) {
    const answer = await open(path, "foreignSecretariat", { proposal: ref.proposal });
    expect(answer.status, path).toBe(404);
    expect(answer.body).not.toContain("CANARY-OTHER-WARD");
    expect((await open(path, "secretariat", { proposal: ref.proposal })).body).toContain("CANARY-OTHER-WARD");
  }
});

it("AT-03: signed out, anybody reads the agenda, the papers, the minutes and where a proposal stands", async () => {
  const read = async (path: string) => {
    const { status, body } = await open(path, "anonymous");
    expect(status, path).toBe(200);
    return body;
  };
  expect(await read("/wards/:ward/sessions/:session")).toContain("公園の夜間照明");
  expect(await read("/wards/:ward/sessions/:session/papers/:paper")).toContain("照明の資料");
  expect(await read("/wards/:ward/sessions/:session/minutes")).toContain("説明しました。");
  const proposal = await read("/wards/:ward/proposals/:proposal");
  expect(proposal).toContain("「実施する」と回答しました。");
});

it("AT-10: a decision shows its rules, who was there, how many were for and against, and the chair's part", async () => {
  const params = full.paramsFor("/wards/:ward/sessions/:session/votes/:vote");
  const page = await decisionPage(await full.world.viewer("anonymous"), params as never);
  // Of twelve nobody had answered when it was closed: seven were needed, and there was none.
  expect(page.presence).toMatchObject({ present: 12, seats: 20 });
  expect(page.decision.bar).toMatchObject({ for: 0, against: 0, needed: 7 });
  expect(page.decision.isTied).toBe(false);
  // The rules as they were on the day, in words and with their source.
  expect(page.rules.join("")).toMatch(/過半数|半数/);
  expect(page.rulesNamed.length).toBeGreaterThan(0);
  const { body } = await open("/wards/:ward/sessions/:session/votes/:vote", "anonymous");
  for (const word of ["賛成", "反対", "棄権", "定足数"]) expect(body, word).toContain(word);
});

describe("AT-11", () => {
  it("only 事務局 publishes minutes", async () => {
    const ref = full.paramsFor("/wards/:ward/sessions/:session/minutes") as { ward: string; session: string };
    for (const role of roles.filter((one) => one !== "secretariat" && one !== "manager"))
      await expect(publishMinutes(await full.world.viewer(role), ref, {}), role).rejects.toMatchObject({
        kind: expect.stringMatching(/forbidden|not-found/),
      });
    await expect(approveMinutes(await full.world.viewer("office"), ref, {})).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  it("an office answers its own matters alone", async () => {
    const { ref } = await makeProposal(full.world, "assigned");
    const answer = { status: "will_do", text: "行います。", reason: "要るため", memo: "" } as const;
    for (const role of roles.filter((one) => one !== "office"))
      await expect(submitResponse(await full.world.viewer(role), ref, answer), role).rejects.toMatchObject({
        kind: "forbidden",
      });
    await submitResponse(await full.world.viewer("office"), ref, answer);
  });
});

it("AT-25: an on-line address is the members', unless the sitting is broadcast", async () => {
  const url = "https://closed.example.jp/room";
  const path = "/wards/:ward/sessions/:session/replies";
  const ref = full.paramsFor(path) as { ward: string; session: string };
  const number = Number(ref.session.split("-")[1]);
  const read = async (role: RoleKey) => JSON.stringify(await sessionPage(await full.world.viewer(role), ref));
  await db.councilSession.updateMany({ where: { number }, data: { onlineMode: "members", onlineUrl: url } });
  for (const role of ["anonymous", "resident", "bureau"] as const) expect(await read(role), role).not.toContain(url);
  expect(await read("member")).toContain(url);
  await db.councilSession.updateMany({ where: { number }, data: { onlineMode: "broadcast" } });
  expect(await read("anonymous")).toContain(url);
});
