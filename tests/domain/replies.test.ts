import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { deliverNotice } from "#app/domain/delivery/deliver-notice.server.ts";
import { runNightly } from "#app/domain/delivery/nightly.server.ts";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { changeSession } from "#app/domain/sessions/change-session.server.ts";
import { replyLinkPage } from "#app/domain/sessions/link-page.server.ts";
import { postponeSession } from "#app/domain/sessions/postpone-session.server.ts";
import { replyByLink } from "#app/domain/sessions/reply-by-link.server.ts";
import { replySession } from "#app/domain/sessions/reply-session.server.ts";
import { revokeReplyLink } from "#app/domain/sessions/revoke-link.server.ts";
import { dayToColumn } from "#app/shared/dates.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, now, today, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
let nobody: Viewer;
beforeEach(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "announced");
  nobody = await world.viewer("anonymous");
});

/** The link in the newest letter of a kind to the member, as the worker wrote it. */
async function linkIn(kind: string): Promise<string> {
  const where = { kind, accountId: world.accounts.member };
  const notice = await db.notice.findFirstOrThrow({ where, orderBy: { queuedAt: "desc" } });
  await deliverNotice(notice.id, now);
  const { privateText, text } = await db.notice.findFirstOrThrow({ where: { id: notice.id } });
  const token = /\/replies\/([\w-]{40,})/.exec(privateText ?? "")?.[1] ?? "";
  expect(token).not.toBe("");
  expect(text).not.toContain(token);
  return token;
}

const answer = async () =>
  (await db.sessionReply.findFirst({ where: { member: { accountId: world.accounts.member } } }))?.answer ?? null;

describe("the link in a mail", () => {
  it("shows who is asked about what, and changes nothing until its button is pressed", async () => {
    const token = await linkIn("session-announced");
    for (let visit = 0; visit < 3; visit += 1)
      expect(await replyLinkPage(nobody, token)).toMatchObject({ name: "委員3 名", title: "幸区区民会議" });
    expect(await answer()).toBeNull();
    await replyByLink(nobody, { token, answer: "attend" });
    expect(await answer()).toBe("attend");
  });

  it("answers once, for its own member, and is then nothing to anybody", async () => {
    const token = await linkIn("session-announced");
    const presses = await Promise.allSettled([
      replyByLink(nobody, { token, answer: "attend" }),
      replyByLink(nobody, { token, answer: "absent" }),
    ]);
    expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await replyLinkPage(nobody, token)).toBeNull();
    expect(await db.sessionReply.count()).toBe(1);
    expect(await db.auditEvent.findFirst({ where: { action: "session.replied-by-link" } })).toMatchObject({
      actorId: world.accounts.member,
    });
  });

  it("can be taken back, and ends with the letter that follows it and with the sitting's beginning", async () => {
    const first = await linkIn("session-announced");
    await changeSession(await world.viewer("secretariat"), ref, {
      date: "2026-12-21",
      startTime: "18:30",
      endTime: "20:30",
      venueId: world.saiwai.venues[0]?.id ?? "",
      room: "4階会議室",
      reason: "会場の都合",
    });
    const second = await linkIn("session-changed");
    await expect(replyByLink(nobody, { token: first, answer: "attend" })).rejects.toThrow("この案内は使えません");
    const late = { ...nobody, now: new Date("2026-12-21T18:31:00+09:00") };
    await expect(replyByLink(late, { token: second, answer: "attend" })).rejects.toThrow("この案内は使えません");
    await revokeReplyLink(nobody, { token: second });
    await expect(replyByLink(nobody, { token: second, answer: "attend" })).rejects.toThrow("この案内は使えません");
    expect(await answer()).toBeNull();
  });
});

it("the letter of a postponement names no day and asks for no answer; two changes are told one by one", async () => {
  const desk = await world.viewer("secretariat");
  const item = { kind: "deliberation", openness: "open" } as const;
  await addAgendaItem(desk, ref, { ...item, title: "防災倉庫", addedReason: "急ぎのため" });
  const later = { ...desk, now: new Date(now.getTime() + 1000) };
  await postponeSession(later, ref, { reason: "台風のため" });
  const notices = await db.notice.findMany({
    where: { kind: "session-changed", accountId: world.accounts.member },
    orderBy: { queuedAt: "asc" },
  });
  for (const { id } of notices) await deliverNotice(id, later.now);
  const [added, postponed] = await db.notice.findMany({
    where: { id: { in: notices.map(({ id }) => id) } },
    orderBy: { queuedAt: "asc" },
  });
  expect(added?.text).toContain("議題4「防災倉庫」を加えました。理由: 急ぎのため");
  expect(added?.text).not.toContain("延期");
  expect(postponed?.text).toContain("開催を延期しました。");
  expect(postponed?.text).not.toMatch(/日時:|出欠は/);
});

it("the reason of an absence is read by the desk alone", async () => {
  await replySession(await world.viewer("member"), ref, { answer: "absent", reason: "SECRET-REASON 通院のため" });
  const desk = await deskSession(await world.viewer("secretariat"), ref);
  expect(desk.members.find(({ name }) => name === "委員3 名")).toMatchObject({ reason: "SECRET-REASON 通院のため" });
  for (const role of ["anonymous", "chair", "adviser", "office"] as const)
    expect(JSON.stringify(await sessionPage(await world.viewer(role), ref))).not.toContain("SECRET-REASON");
});

it("whoever has not answered by the eve of the last day is reminded, once", async () => {
  await replySession(await world.viewer("member"), ref, { answer: "attend" });
  await db.councilSession.updateMany({ data: { repliesDueOn: dayToColumn(today) } });
  await runNightly(now);
  await runNightly(new Date(now.getTime() + 3_600_000));
  expect(await db.notice.count({ where: { kind: "session-reminder" } })).toBe(18);
  expect(await db.notice.count({ where: { kind: "session-reminder", accountId: world.accounts.member } })).toBe(0);
});
