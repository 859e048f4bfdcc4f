/** Telling people, in a real SMTP conversation: each once, as it may be read when it is sent, and left by one press. */
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { query } from "#tests/support/database.ts";
import { makeAccount, makeWorld, now, viewerOf, type World } from "#tests/support/make.ts";
import { type makeProposal as MakeProposal, makeSession } from "#tests/support/sittings.ts";
import { mailServerOfProcess } from "#tests/support/smtp.ts";

let world: World;
const mailServer = mailServerOfProcess();
const { received } = mailServer;

afterAll(() => mailServer.stop());
beforeEach(async () => {
  received.length = 0;
  world = await makeWorld();
});

const at = (text: string) => new Date(`${text}+09:00`);
const parts = () =>
  Promise.all([
    import("#app/db/client.server.ts"),
    import("#app/domain/news/spread-news.server.ts"),
    import("#app/domain/news/send-digests.server.ts"),
    import("#app/domain/delivery/deliver-notice.server.ts"),
  ]);

/** Everything the worker has waiting: who is concerned, then whose letter is due, then the letters. */
async function work(time: Date) {
  const [{ db }, { spreadNews }, { sendDigests }, { deliverNotice }] = await parts();
  const jobs = await query<{ data: Record<string, string> }>(
    process.env.DATABASE_URL ?? "",
    "SELECT data FROM pgboss.job WHERE name = 'spread-news' ORDER BY created_on",
  );
  for (const { data } of jobs) {
    const { eventId = "", kind = "", subjectId = "", at: happened = "" } = data;
    await spreadNews({ eventId, kind, subjectId, at: new Date(happened) });
  }
  await sendDigests(time);
  for (const { id } of await db.notice.findMany({ where: { deliveredAt: null }, select: { id: true } }))
    await deliverNotice(id, time);
  return received.filter(({ text }) => text.includes("/leave/"));
}

const proposal = async (...given: Parameters<typeof MakeProposal>) =>
  (await import("#tests/support/sittings.ts")).makeProposal(...given);
const follow = async (accountId: string, subject: "ward" | "theme" | "council", subjectId: string) =>
  (await import("#app/domain/news/follow.server.ts")).follow(await viewerOf(accountId), "saiwai", {
    subject,
    subjectId,
  });
const neighbour = (name: string) => makeAccount(name, `${name}さん`, [{ role: "resident", wardId: world.saiwai.id }]);
const pace = async (accountId: string, mailPace: "each" | "daily" | "weekly" | "none") => {
  const [{ db }] = await parts();
  await db.account.update({ where: { id: accountId }, data: { mailPace } });
};

describe("AT-15: a theme is followed", () => {
  it("an agenda item of it is announced: one digest is queued, and leaving works from the letter, signed out", async () => {
    const [{ db }] = await parts();
    const reader = await neighbour("resident11");
    await follow(reader, "theme", world.theme.id);
    await makeSession(world, "announced");
    await db.agendaItem.updateMany({ where: { position: 2 }, data: { themeId: world.theme.id } });
    expect(await work(at("2026-11-24T05:00:00"))).toEqual([]);
    const [letter, ...more] = await work(at("2026-11-24T12:00:00"));
    expect(more).toEqual([]);
    expect(await db.notice.count({ where: { kind: "news" } })).toBe(1);
    expect(letter?.to).toBe("resident11@example.jp");
    expect(letter?.text).toContain("お知らせを受け取っている提案・テーマの議題2「");
    expect(letter?.headers.get("list")).toMatchObject({ unsubscribe: { url: expect.stringContaining("/leave/") } });
    expect(letter?.head).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const ward = await db.ward.findUniqueOrThrow({ where: { id: world.saiwai.id } });
    expect(letter?.replyTo).toBe(ward.contactEmail);
    const secret = /\/leave\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
    const { action } = await import("#app/routes/public/leave.tsx");
    const post = () =>
      action({
        request: new Request(`http://localhost/leave/${secret}`, {
          method: "POST",
          body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
        }),
        params: { token: secret },
        context: { viewer: () => world.viewer("anonymous") },
      } as never);
    await post();
    await post();
    expect((await db.account.findUniqueOrThrow({ where: { id: reader } })).mailPace).toBe("none");
    received.length = 0;
    await makeSession(world, "announced");
    expect(await work(at("2026-11-26T07:00:00"))).toEqual([]);
  });
});

describe("who is told of an answer", () => {
  it("poster, commenter, backer and follower each once, in words for them", async () => {
    const [{ db }] = await parts();
    const [backer, writer, all] = [
      await neighbour("resident12"),
      await neighbour("resident13"),
      await neighbour("resident14"),
    ];
    for (const account of [backer, writer, all]) await pace(account, "each");
    const { ref } = await proposal(world, "submitted");
    const { supportProposal } = await import("#app/domain/proposals/support-proposal.server.ts");
    const { postComment } = await import("#app/domain/comments/post-comment.server.ts");
    await supportProposal(await viewerOf(backer), ref);
    // Whoever did several things, and wrote the proposal itself, is told once.
    for (const account of [writer, world.accounts.resident]) {
      await supportProposal(await viewerOf(account), ref);
      await postComment(await viewerOf(account), ref, { text: "気になっています。" });
    }
    await follow(all, "ward", world.saiwai.id);
    await follow(writer, "ward", world.saiwai.id);
    await work(at("2026-11-24T12:00:00"));
    received.length = 0;
    const { publishResponse } = await import("#app/domain/responses/publish-response.server.ts");
    const desk = await world.viewer("secretariat", at("2026-11-24T13:00:00"));
    await publishResponse(desk, ref, { passReason: "担当課で対応できるため" });
    await work(at("2026-11-24T14:00:00"));
    const told = received
      .map(({ to, text }) => [to, /^(あなたが.+提案|お知らせを.+提案)「/m.exec(text)?.[1] ?? null])
      .sort();
    expect(told).toEqual([
      ["resident01@example.jp", null],
      ["resident12@example.jp", "あなたが賛同した提案"],
      ["resident13@example.jp", "あなたが意見を書いた提案"],
      ["resident14@example.jp", "お知らせを受け取っている提案"],
    ]);
    await work(at("2026-11-24T15:00:00"));
    expect(received).toHaveLength(4);
    expect(await db.news.count({ where: { noticeId: null } })).toBe(0);
  });

  it("who wrote about or followed what was merged into it hears of it, too, at the sitting and of the answer", async () => {
    const [{ db }] = await parts();
    const [writer, follower, left] = [
      await neighbour("resident15"),
      await neighbour("resident16"),
      await neighbour("resident17"),
    ];
    for (const account of [writer, follower, left]) await pace(account, "each");
    const first = await proposal(world, "published", "暗い園路");
    const between = await proposal(world, "published", "園路の照明");
    const { ref, id } = await proposal(world, "submitted", "公園の照明");
    const { postComment } = await import("#app/domain/comments/post-comment.server.ts");
    const { withdrawComment } = await import("#app/domain/comments/withdraw-comment.server.ts");
    const { followProposal } = await import("#app/domain/news/follow-proposal.server.ts");
    const { mergeProposal } = await import("#app/domain/ties/merge-proposal.server.ts");
    await postComment(await viewerOf(writer), first.ref, { text: "暗いです。" });
    await postComment(await viewerOf(left), first.ref, { text: "やめました。" });
    const own = await db.comment.findFirstOrThrow({ where: { accountId: left } });
    await withdrawComment(await viewerOf(left), { ...first.ref, comment: own.id });
    await followProposal(await viewerOf(follower), between.ref);
    const desk = await world.viewer("secretariat", at("2026-11-24T11:00:00"));
    const merging = { reason: "同じ公園のため" };
    await mergeProposal(desk, first.ref, { into: between.ref.proposal, ...merging });
    await mergeProposal(desk, between.ref, { into: ref.proposal, ...merging });
    await work(at("2026-11-24T12:00:00"));
    received.length = 0;
    const { publishResponse } = await import("#app/domain/responses/publish-response.server.ts");
    const later = await world.viewer("secretariat", at("2026-11-24T13:00:00"));
    await publishResponse(later, ref, { passReason: "担当課で対応できるため" });
    const told = await work(at("2026-11-24T14:00:00"));
    expect(told.map(({ to }) => to).sort()).toEqual(["resident15@example.jp", "resident16@example.jp"]);
    expect(told[0]?.text).toContain("あなたがかかわった提案の統合先の提案「公園の照明」に、区の回答");
    received.length = 0;
    await makeSession(world, "announced");
    const item = await db.agendaItem.findFirstOrThrow({ where: { position: 2 } });
    await db.agendaItemProposal.create({ data: { itemId: item.id, proposalId: id, reason: "", linkedAt: now } });
    const letters = await work(at("2026-11-24T15:00:00"));
    const lines = letters.map(({ to, text }) => [to, /^.+話し合われます。$/m.exec(text)?.[0]]).sort();
    const named = `議題${item.label}「${item.title}」`;
    expect(lines).toEqual([
      ["resident15@example.jp", `あなたがかかわった提案の統合先の提案が、${named}で話し合われます。`],
      ["resident16@example.jp", `あなたがかかわった提案の統合先の提案が、${named}で話し合われます。`],
    ]);
  });

  it("what is taken off the site before the letter goes is in no letter", async () => {
    const [{ db }] = await parts();
    const all = await neighbour("resident14");
    await follow(all, "ward", world.saiwai.id);
    const { ref } = await proposal(world, "published", "CANARY-CLOSED-TITLE");
    const { endPublication } = await import("#app/domain/proposals/end-publication.server.ts");
    await endPublication(await world.viewer("secretariat"), ref, { reason: "名前があるため" });
    await work(at("2026-11-25T08:00:00"));
    const toAll = received.filter(({ to }) => to === "resident14@example.jp");
    expect(toAll).toEqual([]);
    expect(await db.notice.count({ where: { kind: "news", text: { contains: "CANARY" } } })).toBe(0);
  });

  it("no letter to whoever left, is shut out, wants none, or wrote what is hidden", async () => {
    const [{ db }] = await parts();
    const [gone, shut, none, hidden] = await Promise.all(
      ["resident21", "resident22", "resident23", "resident24"].map((name) => neighbour(name)),
    );
    const { ref, id } = await proposal(world, "submitted");
    for (const account of [gone, shut, none]) await follow(account ?? "", "ward", world.saiwai.id);
    const { postComment } = await import("#app/domain/comments/post-comment.server.ts");
    const { hideComment } = await import("#app/domain/comments/hide-comment.server.ts");
    await postComment(await viewerOf(hidden ?? ""), ref, { text: "ひどいことば" });
    const comment = (await db.comment.findFirstOrThrow({ where: { proposalId: id } })).id;
    await hideComment(
      await world.viewer("manager"),
      { ...ref, comment },
      { rule: "abuse", reason: "人を傷つけるため" },
    );
    await pace(none ?? "", "none");
    const { publishResponse } = await import("#app/domain/responses/publish-response.server.ts");
    await publishResponse(await world.viewer("secretariat"), ref, { passReason: "担当課で対応できるため" });
    const { deleteAccount } = await import("#app/domain/accounts/delete-account.server.ts");
    await deleteAccount(await viewerOf(gone ?? ""));
    await db.account.update({ where: { id: shut ?? "" }, data: { disabledAt: now } });
    await work(at("2026-11-25T08:00:00"));
    // That it was hidden is told to its writer, and nothing after it.
    const addresses = received.filter(({ subject }) => !subject.includes("見えなくしました")).map(({ to }) => to);
    for (const name of ["resident21", "resident22", "resident23", "resident24"])
      expect(addresses).not.toContain(`${name}@example.jp`);
  });

  it("a hostile title stays text in every part of the letter", async () => {
    const all = await neighbour("resident14");
    await follow(all, "ward", world.saiwai.id);
    const hostile = "<img src=x onerror=alert(1)>\r\nBcc: evil@example.jp";
    await proposal(world, "published", hostile.slice(0, 50));
    const [letter] = await work(at("2026-11-25T08:00:00"));
    expect(letter?.html).not.toContain("<img");
    expect(letter?.html).toContain("&#60;img");
    expect(letter?.headers.get("bcc")).toBeUndefined();
    expect(letter?.subject).not.toMatch(/[\r\n]/);
  });
});

describe("in the outbox", () => {
  it("staff do not see the key by which a reader leaves", async () => {
    const [{ db }] = await parts();
    await follow(await neighbour("resident14"), "ward", world.saiwai.id);
    await proposal(world, "published");
    const [letter] = await work(at("2026-11-25T08:00:00"));
    expect(letter?.text).toContain("/leave/");
    const kept = await db.notice.findFirstOrThrow({ where: { kind: "news" } });
    expect(`${kept.text}${kept.privateText}`).not.toContain("/leave/");
  });
});

describe("across midnight", () => {
  it("what happened at 23:50 and at 00:10 goes out with one morning's letter, once", async () => {
    await follow(await neighbour("resident14"), "ward", world.saiwai.id);
    const { publishProposal } = await import("#app/domain/proposals/publish-proposal.server.ts");
    const one = await proposal(world, "received", "夜の前の提案");
    const two = await proposal(world, "received", "夜の後の提案");
    await publishProposal(await world.viewer("secretariat", at("2026-11-24T23:50:00")), one.ref, { revision: 1 });
    await publishProposal(await world.viewer("secretariat", at("2026-11-25T00:10:00")), two.ref, { revision: 1 });
    for (const time of ["2026-11-24T23:55:00", "2026-11-25T00:15:00", "2026-11-25T06:45:00"])
      expect(await work(at(time)), time).toEqual([]);
    const letters = await work(at("2026-11-25T07:00:00"));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.subject).toBe("区民会議のお知らせ（2件）");
    await work(at("2026-11-25T07:15:00"));
    expect(await work(at("2026-11-26T07:00:00"))).toHaveLength(1);
  });
});
