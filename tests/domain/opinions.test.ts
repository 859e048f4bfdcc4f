import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { letterText } from "#app/domain/delivery/letter.ts";
import { today as todayPage } from "#app/domain/desk/today.server.ts";
import { answerOpinions } from "#app/domain/opinions/answer-opinions.server.ts";
import { deskOpinions } from "#app/domain/opinions/desk-opinions.server.ts";
import { hideResidentOpinion } from "#app/domain/opinions/hide-resident-opinion.server.ts";
import { opinionDigest } from "#app/domain/opinions/opinion-digest.server.ts";
import { writeOpinion } from "#app/domain/opinions/write-opinion.server.ts";
import { writeResidentOpinion } from "#app/domain/opinions/write-resident-opinion.server.ts";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { openSession } from "#app/domain/sessions/open-session.server.ts";
import { makeWorld, now, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
const item = () => ({ ...ref, item: "2" });

/** Held and closed on its own day, after opinions came in. */
async function hold() {
  const { startsAt } = await db.councilSession.findFirstOrThrow();
  const desk = { ...(await world.viewer("secretariat")), now: startsAt, confirmedAt: startsAt };
  await openSession(desk, ref, {
    time: "10:00",
    memberIds: world.council.members.slice(0, 12),
    onlineIds: [],
    presidingId: world.council.members[0] ?? "",
    entry: "live",
    staffPresent: "",
    advisersPresent: "",
    observerCount: 0,
    pressCount: 0,
  });
  await settleAgendaItem(desk, item(), { result: "noted", memo: "" });
  await closeSession(desk, ref, { time: "10:00" });
  return desk;
}

const begin = async (opinionsPublic: boolean) => {
  world = await makeWorld({ residentOpinions: true, opinionsPublic });
  ref = await makeSession(world, "announced");
  await writeOpinion(await world.viewer("member"), item(), { stance: "against", text: "委員の意見です。" });
  await writeResidentOpinion(await world.viewer("resident"), item(), { stance: "for", text: "区民の意見です。" });
};

describe("事前意見 of members and residents", () => {
  beforeEach(() => begin(false));

  it("are on one page for members, by whom and how many, and for nobody outside", async () => {
    const digest = await opinionDigest(await world.viewer("chair"), ref);
    expect(digest.items).toMatchObject([
      {
        label: "2",
        opinions: {
          counts: { for: 1, against: 1, unsure: 0 },
          members: [{ name: "委員3 名" }],
          residents: [{ name: "小倉の区民", text: "区民の意見です。" }],
        },
      },
    ]);
    for (const role of ["anonymous", "resident", "office"] as const)
      await expect(opinionDigest(await world.viewer(role), ref)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("replace what the same person wrote, until the closing time", async () => {
    const resident = await world.viewer("resident");
    await writeResidentOpinion(resident, item(), { stance: "unsure", text: "考え直しました。" });
    expect(await db.residentOpinion.findMany({ select: { text: true } })).toEqual([{ text: "考え直しました。" }]);
    const late = { ...resident, now: new Date(now.getTime() + 5 * 86_400_000 + 1) };
    await expect(writeResidentOpinion(late, item(), { stance: "for", text: "遅い意見" })).rejects.toThrow(
      "締め切りました",
    );
  });

  it("hidden by the desk are read by no member, and still get their answer", async () => {
    const opinion = (await db.residentOpinion.findFirstOrThrow()).id;
    await hideResidentOpinion(await world.viewer("secretariat"), { ...ref, opinion }, { reason: "名前があるため" });
    const digest = await opinionDigest(await world.viewer("chair"), ref);
    expect(digest.items[0]?.opinions.residents).toEqual([]);
    const desk = await hold();
    await answerOpinions(desk, item(), { answer: "お答えします。", revision: 1 });
    expect(await db.notice.count({ where: { kind: "opinion-answered", accountId: world.accounts.resident } })).toBe(1);
  });

  it("are owed an answer after the sitting: it stands on the desk's list until everybody has it", async () => {
    const desk = await hold();
    const tasks = async () => {
      const page = await todayPage({ ...desk, now: new Date(desk.now.getTime() + 44 * 86_400_000) }, "saiwai");
      return page.kind === "secretariat" ? [...page.late, ...page.soon].map((task) => task.what) : [];
    };
    expect(await tasks()).toContain("第1回幸区区民会議 議題2の事前意見への回答");
    await db.member.update({
      where: { id: world.council.members[3] ?? "" },
      data: { contactMeans: "fax" },
    });
    await answerOpinions(desk, item(), { answer: "次の工事で直します。", revision: 1 });
    expect(await tasks()).not.toContain("第1回幸区区民会議 議題2の事前意見への回答");
    expect((await deskOpinions(desk, ref)).items.filter((one) => one.senders > 0 && !one.answeredAt)).toEqual([]);
    const notices = await db.notice.findMany({ where: { kind: "opinion-answered" } });
    expect(notices).toHaveLength(2);
    const notice = await loadNotice(notices[0]?.id ?? "");
    const letter = notice && (await composeLetter(notice, desk.now));
    expect(letter && letterText(letter, true)).toContain("次の工事で直します。");
    expect(await db.telling.findMany({ where: { what: "opinion-answered" }, select: { means: true } })).toEqual([
      { means: "fax" },
    ]);
  });

  it("stay inside where the rules do not publish them; the answer is there for all", async () => {
    const desk = await hold();
    await answerOpinions(desk, item(), { answer: "次の工事で直します。", revision: 1 });
    const page = await itemPage(await world.viewer("anonymous"), item());
    expect(page.opinions).toBeNull();
    expect(page.answer?.text).toBe("次の工事で直します。");
  });
});

it("are public with the answer, and not before, where the rules say so", async () => {
  await begin(true);
  const desk = await hold();
  const anybody = await world.viewer("anonymous");
  expect((await itemPage(anybody, item())).opinions).toBeNull();
  await answerOpinions(desk, item(), { answer: "次の工事で直します。", revision: 1 });
  expect((await itemPage(anybody, item())).opinions).toMatchObject({
    members: [{ text: "委員の意見です。" }],
    residents: [{ text: "区民の意見です。" }],
  });
});

it("what looks personal is asked about once before it is taken", async () => {
  world = await makeWorld({ residentOpinions: true });
  ref = await makeSession(world, "announced");
  const resident = await world.viewer("resident");
  const opinion = { stance: "for" as const, text: "私の電話は 044-000-1234 です。" };
  await expect(writeResidentOpinion(resident, item(), opinion)).rejects.toMatchObject({ field: "sure" });
  await writeResidentOpinion(resident, item(), { ...opinion, sure: "on" });
  expect(await db.residentOpinion.count()).toBe(1);
});
