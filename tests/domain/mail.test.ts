import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { query } from "#tests/support/database.ts";
import { makeWorld, now, type World } from "#tests/support/make.ts";
import { mailServerOfProcess } from "#tests/support/smtp.ts";

let world: World;
const mailServer = mailServerOfProcess();
const { received, state } = mailServer;

afterAll(() => mailServer.stop());

beforeEach(async () => {
  received.length = 0;
  world = await makeWorld();
});

async function deliverAll() {
  const { db } = await import("#app/db/client.server.ts");
  const { deliverNotice } = await import("#app/domain/delivery/deliver-notice.server.ts");
  for (const { id } of await db.notice.findMany({ where: { deliveredAt: null }, select: { id: true } }))
    await deliverNotice(id, now);
}

describe("mail, in a real SMTP conversation", () => {
  it("a code goes to an address that is known, and none to one that is not; both leave the same trace", async () => {
    const { requestCode } = await import("#app/domain/accounts/request-code.server.ts");
    const viewer = await world.viewer("anonymous");
    await requestCode(viewer, { email: "resident01@example.jp" });
    await requestCode(viewer, { email: "nobody@example.jp" });
    const jobs = await query<{ data: object }>(
      process.env.DATABASE_URL ?? "",
      "SELECT data FROM pgboss.job WHERE name = 'deliver-notice'",
    );
    expect(jobs.map((job) => Object.keys(job.data))).toEqual([["noticeId"], ["noticeId"]]);
    await deliverAll();
    expect(received.map((mail) => mail.to)).toEqual(["resident01@example.jp"]);
    expect(received[0]?.text).toMatch(/\b\d{6}\b/);
    expect(received[0]?.html).toContain("<p>");
  });

  it("the code signs in, once; a wrong one is counted, five at most", async () => {
    const { requestCode } = await import("#app/domain/accounts/request-code.server.ts");
    const { confirmCode } = await import("#app/domain/accounts/confirm-code.server.ts");
    const viewer = await world.viewer("anonymous");
    const email = "resident01@example.jp";
    await requestCode(viewer, { email });
    await deliverAll();
    const code = /\b(\d{6})\b/.exec(received[0]?.text ?? "")?.[1] ?? "";
    await expect(confirmCode(viewer, { email, code: code === "000000" ? "000001" : "000000" })).rejects.toThrow(
      "確認番号が違うか",
    );
    await expect(confirmCode(viewer, { email, code })).resolves.toEqual({ accountId: world.accounts.resident });
    await expect(confirmCode(viewer, { email, code })).rejects.toThrow("確認番号が違うか");
  });

  it("five wrong tries spend a code", async () => {
    const { requestCode } = await import("#app/domain/accounts/request-code.server.ts");
    const { confirmCode } = await import("#app/domain/accounts/confirm-code.server.ts");
    const viewer = await world.viewer("anonymous");
    const email = "resident01@example.jp";
    await requestCode(viewer, { email });
    await deliverAll();
    const code = /\b(\d{6})\b/.exec(received[0]?.text ?? "")?.[1] ?? "";
    const wrong = code === "000000" ? "000001" : "000000";
    for (let tries = 0; tries < 5; tries += 1)
      await expect(confirmCode(viewer, { email, code: wrong })).rejects.toThrow();
    await expect(confirmCode(viewer, { email, code })).rejects.toThrow("確認番号が違うか");
  });

  it("is sent again under the same Message-ID when the outcome was unknown", async () => {
    const { requestReset } = await import("#app/domain/accounts/request-reset.server.ts");
    await requestReset(await world.viewer("anonymous"), { email: "resident01@example.jp" });
    state.refuseNext = true;
    await expect(deliverAll()).rejects.toThrow();
    const { db } = await import("#app/db/client.server.ts");
    expect(await db.notice.findMany({ select: { failure: true } })).toEqual([{ failure: "450" }]);
    await deliverAll();
    expect(await db.notice.findMany({ select: { failure: true } })).toEqual([{ failure: null }]);
    expect(received).toHaveLength(2);
    expect(received[0]?.messageId).toBe(received[1]?.messageId);
    await deliverAll();
    expect(received).toHaveLength(2);
  });

  it("a receipt delayed on its way to an address since corrected neither leaves nor confirms", async () => {
    const { receiveProposal } = await import("#app/domain/proposals/receive-proposal.server.ts");
    const { resendCode } = await import("#app/domain/proposals/resend-code.server.ts");
    const { confirmByLink } = await import("#app/domain/proposals/confirm-by-link.server.ts");
    const { db } = await import("#app/db/client.server.ts");
    const viewer = await world.viewer("anonymous");
    const words = { body: "公園が暗い。", town: "ward", landmark: "", wish: "", publication: "public" } as const;
    const { id } = await receiveProposal(viewer, "saiwai", words, {
      title: "公園が暗い",
      email: "wrong@example.jp",
      displayName: "幸の人",
      relation: "lives",
    });
    await resendCode(viewer, id, { email: "right@example.jp" });
    await deliverAll();
    expect(received.map((mail) => mail.to)).toEqual(["right@example.jp"]);
    const token = /confirmation\/(\S+)/.exec(received[0]?.text ?? "")?.[1] ?? "";
    await db.account.updateMany({ where: { email: "right@example.jp" }, data: { email: "moved@example.jp" } });
    await expect(confirmByLink(viewer, { token })).rejects.toThrow("この案内は使えません");
    await db.account.updateMany({ where: { email: "moved@example.jp" }, data: { email: "right@example.jp" } });
    await expect(confirmByLink(viewer, { token })).resolves.toBeTruthy();
  });

  it("a given 決裁 names what it was for and leads to the screen that makes it public", async () => {
    const { receiveProposal } = await import("#app/domain/proposals/receive-proposal.server.ts");
    const { requestApproval } = await import("#app/domain/approvals/request-approval.server.ts");
    const { giveApproval } = await import("#app/domain/approvals/give-approval.server.ts");
    const { db } = await import("#app/db/client.server.ts");
    const words = { body: "公園が暗い。", town: "ward", landmark: "", wish: "", publication: "public" } as const;
    const { id, key } = await receiveProposal(await world.viewer("resident"), "saiwai", words, { title: "暗い公園" });
    await requestApproval(await world.viewer("secretariat"), "saiwai", { subject: "proposal", subjectId: id });
    const request = await db.approvalRequest.findFirstOrThrow();
    await giveApproval(await world.viewer("manager"), { ward: "saiwai", request: request.id });
    await deliverAll();
    const letter = received.find((mail) => mail.subject.startsWith("決裁が済みました"));
    expect(letter?.subject).toContain("「暗い公園」");
    expect(letter?.text).toContain(`/wards/saiwai/desk/proposals/${key}/publication`);
  });

  it("a hostile name or title stays text", async () => {
    const { receiveProposal } = await import("#app/domain/proposals/receive-proposal.server.ts");
    const hostile = '<script>alert(1)</script>"><img src=x>';
    await receiveProposal(
      await world.viewer("resident"),
      "saiwai",
      { body: hostile, town: "ward", landmark: "", wish: "", publication: "public" },
      { title: `${hostile}\r\nBcc: x@example.jp` },
    );
    await deliverAll();
    expect(received).toHaveLength(1);
    expect(received[0]?.html).not.toMatch(/<script|<img/);
  });

  it("a rolled-back act leaves no notice and no job", async () => {
    const { transact } = await import("#app/domain/audit/transact.server.ts");
    const { sendNoticesLater } = await import("#app/domain/notices/send-notices.server.ts");
    const { db } = await import("#app/db/client.server.ts");
    const viewer = await world.viewer("secretariat");
    await expect(
      transact(viewer, async (tx) => {
        await sendNoticesLater(tx, viewer, [
          { kind: "sign-in-code", wardId: null, subjectId: null, address: "a@example.jp" },
        ]);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await db.notice.count()).toBe(0);
    expect(await query(process.env.DATABASE_URL ?? "", "SELECT 1 FROM pgboss.job")).toEqual([]);
  });
});
