import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { verifyAudit } from "#app/domain/audit/verify-audit.server.ts";
import { supportProposal } from "#app/domain/proposals/support-proposal.server.ts";
import { query } from "#tests/support/database.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeProposal } from "#tests/support/sittings.ts";

const url = process.env.DATABASE_URL ?? "";
let world: World;

beforeEach(async () => {
  world = await makeWorld();
  await makeProposal(world, "answered");
});

const third = async () => (await db.auditLink.findFirstOrThrow({ where: { seq: 3 } })).eventId;

describe("the chain of the record", () => {
  it("is whole after the acts, one link an event", async () => {
    const verdict = await verifyAudit();
    expect(verdict).toMatchObject({ isWhole: true, count: await db.auditEvent.count() });
  });

  it("names a changed row", async () => {
    const id = await third();
    await query(url, `UPDATE "AuditEvent" SET action = 'proposal.held' WHERE id = $1`, [id]);
    expect((await verifyAudit()).findings).toEqual([`番号 3 の操作記録（${id}）が書き換えられています。`]);
  });

  it("names changed details, however small", async () => {
    const id = await third();
    await query(url, `UPDATE "AuditEvent" SET details = details || '{"x": 1}' WHERE id = $1`, [id]);
    expect((await verifyAudit()).findings[0]).toContain(id);
  });

  it("names a removed row", async () => {
    const id = await third();
    await query(url, `DELETE FROM "AuditLink" WHERE seq = 3`);
    await query(url, `DELETE FROM "AuditEvent" WHERE id = $1`, [id]);
    const { findings } = await verifyAudit();
    expect(findings[0]).toBe("番号 3 から 3 までの行がありません。");
  });

  it("names a row put in past the trigger", async () => {
    // As one: the tests after this one have the same database, and its trigger.
    await query(
      url,
      `ALTER TABLE "AuditEvent" DISABLE TRIGGER audit_linked;
      INSERT INTO "AuditEvent" (id, at, "actorRole", action, "subjectId", details, "requestId")
      VALUES ('00000000-0000-7000-8000-000000000001', now(), 'admin', 'vote.counted', gen_random_uuid(), '{}', 'x');
      ALTER TABLE "AuditEvent" ENABLE TRIGGER audit_linked`,
    );
    expect((await verifyAudit()).findings[0]).toContain("00000000-0000-7000-8000-000000000001");
  });

  it("finds a cut end by the head noted before", async () => {
    const { head } = await verifyAudit();
    await query(url, `DELETE FROM "AuditLink" WHERE hash = $1`, [head]);
    await query(
      url,
      `DELETE FROM "AuditEvent" e WHERE NOT EXISTS (SELECT 1 FROM "AuditLink" l WHERE l."eventId" = e.id)`,
    );
    expect((await verifyAudit()).isWhole).toBe(true);
    expect((await verifyAudit(head)).findings[0]).toContain(head);
  });

  it("stays whole under sixty acts at once", async () => {
    const { ref } = await makeProposal(world, "published", "側溝のふた");
    const before = await db.auditLink.count();
    const viewers = await Promise.all(
      world.council.accounts.map(async (accountId) => ({ ...(await world.viewer("member")), accountId })),
    );
    await Promise.all([...viewers, ...viewers, ...viewers].map((viewer) => supportProposal(viewer, ref)));
    expect(await db.auditLink.count()).toBe(before + viewers.length);
    expect((await verifyAudit()).isWhole).toBe(true);
  });

  it("holds no words of a person", async () => {
    const rows = await query<{ details: string }>(
      url,
      `SELECT string_agg(details::text, ' ') AS details FROM "AuditEvent"`,
    );
    expect(rows[0]?.details).not.toMatch(/園路|照明|基準/);
  });
});
