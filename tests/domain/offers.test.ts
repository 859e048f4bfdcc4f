/** 手伝えます: counted for everybody, known to the proposer and the desk, passed on only by consent. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { today as workToday } from "#app/domain/desk/today.server.ts";
import { noteOutcome } from "#app/domain/offers/note-outcome.server.ts";
import { offerHelp } from "#app/domain/offers/offer-help.server.ts";
import { ownOffers } from "#app/domain/offers/offer-lists.server.ts";
import { replyOffer } from "#app/domain/offers/reply-offer.server.ts";
import { withdrawOffer } from "#app/domain/offers/withdraw-offer.server.ts";
import { endPublication } from "#app/domain/proposals/end-publication.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { makeAccount, makeWorld, now, viewerOf, type World } from "#tests/support/make.ts";
import { makeProposal } from "#tests/support/sittings.ts";

const letterOf = async (kind: string) => {
  const { id } = await db.notice.findFirstOrThrow({ where: { kind }, orderBy: { queuedAt: "desc" } });
  const notice = await loadNotice(id);
  return { to: notice?.account?.email, letter: notice && (await composeLetter(notice, now)) };
};

async function offered(mayPass: boolean) {
  const world: World = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const helper = await viewerOf(
    await makeAccount("resident31", "塚越の手伝い", [{ role: "resident", wardId: world.saiwai.id }]),
  );
  await offerHelp(helper, ref, { words: "CANARY 土曜の朝なら", ...(mayPass ? { mayPass: "on" as const } : {}) });
  const { id: offer } = await db.helpOffer.findFirstOrThrow();
  return { world, ref, helper, offer: { ...ref, offer }, desk: await world.viewer("secretariat") };
}

it("AT-19: the proposer and 事務局 see who offers help, the public only how many", async () => {
  const { world, ref, desk } = await offered(false);
  for (const role of ["anonymous", "member", "office", "bureau"] as const) {
    const page = await proposalPage(await world.viewer(role), ref);
    expect(page.help.counts.help, role).toBe(1);
    expect(JSON.stringify(page), role).not.toMatch(/CANARY|塚越の手伝い|resident31/);
  }
  expect((await proposalPage(await world.viewer("resident"), ref)).help.offers).toMatchObject([
    { name: "塚越の手伝い", words: "CANARY 土曜の朝なら", mayPass: false },
  ]);
  expect((await deskProposal(desk, ref)).help.offers).toHaveLength(1);
  // The address is nobody's to read on a page.
  expect(JSON.stringify(await proposalPage(await world.viewer("resident"), ref))).not.toContain("resident31@");
});

it("the address is passed on only with consent, by a letter to the proposer; what came of it is noted", async () => {
  const without = await offered(false);
  await expect(replyOffer(without.desk, without.offer, { reply: "どうも", passOn: "on" })).rejects.toMatchObject({
    field: "passOn",
  });
  const { desk, offer, ref, world } = await offered(true);
  await replyOffer(desk, offer, { reply: "6月の清掃でお願いします。", passOn: "on" });
  const reply = await letterOf("help-replied");
  expect([reply.to, reply.letter?.paragraphs.at(-1)]).toEqual(["resident31@example.jp", "6月の清掃でお願いします。"]);
  const passed = await letterOf("help-passed-on");
  expect([passed.to, passed.letter?.paragraphs.at(-1)]).toEqual([
    "resident01@example.jp",
    "メール resident31@example.jp",
  ]);
  await noteOutcome(desk, offer, { outcome: "清掃に参加した。" });
  expect((await proposalPage(await world.viewer("resident"), ref)).help.offers[0]?.outcome).toBe("清掃に参加した。");
});

it("taken back, nothing of it is left: no name, no words, and no letter that had not gone", async () => {
  const { world, ref, helper, desk, offer } = await offered(true);
  await replyOffer(desk, offer, { reply: "お願いします。", passOn: "on" });
  await withdrawOffer(helper, ref);
  const { help } = await proposalPage(await world.viewer("resident"), ref);
  expect(help).toEqual({ counts: { help: 0, place: 0, place_wanted: 0 }, own: [], offers: [] });
  expect((await letterOf("help-passed-on")).letter).toBeNull();
  expect((await db.helpOffer.findFirstOrThrow()).words).toBe("");
});

it("a place to lend and a place looked for stand beside help, each once, each taken back by itself", async () => {
  const { ref, helper, world } = await offered(false);
  await offerHelp(helper, ref, { kind: "place", words: "会館を貸せます。" });
  await offerHelp(helper, ref, { kind: "place", words: "会館を平日に貸せます。" });
  await offerHelp(await world.viewer("member"), ref, { kind: "place_wanted", words: "集まる部屋" });
  const counted = async () => (await proposalPage(await world.viewer("anonymous"), ref)).help.counts;
  expect(await counted()).toEqual({ help: 1, place: 1, place_wanted: 1 });
  await withdrawOffer(helper, ref, "place");
  expect(await counted()).toEqual({ help: 1, place: 0, place_wanted: 1 });
  expect((await proposalPage(helper, ref)).help.own).toMatchObject([{ kind: "help" }]);
});

it("an offer is the desk's work until it is replied to; taken back and made anew, nothing of the old reply stands by it", async () => {
  const { world, ref, helper, desk, offer } = await offered(true);
  const owed = async () => {
    const work = await workToday(desk, "saiwai");
    return work.kind === "secretariat" && work.soon.filter(({ act }) => act === "返事をする").length;
  };
  expect(await owed()).toBe(1);
  await replyOffer(desk, offer, { reply: "CANARY-REPLY", passOn: "on" });
  expect(await owed()).toBe(0);
  await noteOutcome(desk, offer, { outcome: "CANARY-OUTCOME" });
  expect(JSON.stringify((await proposalPage(helper, ref)).help.own)).toContain("CANARY-OUTCOME");
  await withdrawOffer(helper, ref);
  await offerHelp(helper, ref, { words: "日曜だけ" });
  const [again] = (await proposalPage(desk, ref)).help.offers;
  expect(again).toMatchObject({ mayPass: false, reply: null, passedOnAt: null, outcome: null });
  expect(await owed()).toBe(1);
  // Off the site, it is still its writer's to take back.
  await endPublication(desk, ref, { reason: "名前があるため" });
  expect(await ownOffers(helper)).toMatchObject([{ title: null, words: "日曜だけ" }]);
  await withdrawOffer(helper, ref);
  expect(await ownOffers(helper)).toEqual([]);
  await expect(withdrawOffer(await world.viewer("member"), ref)).rejects.toMatchObject({ kind: "not-found" });
});
