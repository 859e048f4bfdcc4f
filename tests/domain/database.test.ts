import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { diffSchemas } from "#scripts/database/schema-engine.ts";
import { query } from "#tests/support/database.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";

const url = process.env.DATABASE_URL ?? "";
const asApp = (sql: string) => query(url, `SET ROLE kumin_app; ${sql}`);
const asOwner = (sql: string) => query(url, sql);
let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await makeSession(world, "open");
  await makeProposal(world, "answered");
});

describe("the application's role cannot rewrite the record", () => {
  it.each([
    "UPDATE \"AuditEvent\" SET action = 'x'",
    'DELETE FROM "AuditEvent"',
    'TRUNCATE "AuditEvent"',
    "INSERT INTO \"AuditLink\" VALUES (1, gen_random_uuid(), 'x')",
    "UPDATE \"AuditLink\" SET hash = 'x'",
    "UPDATE \"MinutesVersion\" SET sha256 = 'x'",
    'DELETE FROM "MinutesVersion"',
    "UPDATE \"Ballot\" SET choice = 'for'",
    'DELETE FROM "Ballot"',
    'UPDATE "VoteRoll" SET "voteId" = "voteId"',
    'UPDATE "ApprovalRecord" SET "approverName" = \'x\'',
    'DELETE FROM "Proposal"',
    'DELETE FROM "Vote"',
    'UPDATE "Tally" SET count = 0',
    'UPDATE "HandlingTally" SET count = 0',
    'DELETE FROM "HandlingEntry"',
    'CREATE TEMP TABLE forged (LIKE "Proposal"); CREATE TRIGGER forged AFTER INSERT ON forged FOR EACH ROW EXECUTE FUNCTION tally_proposal()',
    'CREATE TEMP TABLE forged (LIKE "AuditEvent"); CREATE TRIGGER forged AFTER INSERT ON forged FOR EACH ROW EXECUTE FUNCTION link_audit_event()',
    "UPDATE \"StaffNote\" SET text = 'x'",
    "UPDATE \"ProgressReport\" SET text = 'x'",
    "UPDATE \"RuleSet\" SET values = '{}'",
    "UPDATE _prisma_migrations SET logs = 'x'",
  ])("%s", async (sql) => {
    await expect(asApp(sql)).rejects.toThrow(/permission denied/);
  });
});

describe("checks, one of a kind, no overlap", () => {
  it.each([
    [
      'UPDATE "Installation" SET id = 2; INSERT INTO "Installation" (id, "cityName", kind, "loadingSince") VALUES (2, \'x\', \'city\', now())',
      "installation_is_one",
    ],
    ['UPDATE "Grant" SET "wardId" = NULL WHERE role = \'secretariat\'', "grant_scope_fits_role"],
    ['UPDATE "Grant" SET "endsOn" = "startsOn" - 1', "grant_days_in_order"],
    ["UPDATE \"Grant\" SET relation = NULL WHERE role = 'resident'", "grant_relation_of_residents"],
    ['UPDATE "Term" SET "endsOn" = "startsOn" - 1', "term_days_in_order"],
    ['UPDATE "Member" SET "endedOn" = "endsOn"', "member_end_has_reason"],
    ['UPDATE "Member" SET "endsOn" = "startsOn" - 1', "member_days_in_order"],
    ['UPDATE "CouncilSession" SET "endsAt" = "startsAt"', "session_ends_after_start"],
    ['UPDATE "CouncilSession" SET "announcedAt" = NULL', "session_number_from_announcement"],
    ['UPDATE "CouncilSession" SET "cancelledAt" = now()', "session_states_in_order"],
    ['UPDATE "CouncilSession" SET number = 99', "session_number_stays"],
    ['UPDATE "AgendaItem" SET "closedAt" = now()', "item_closed_with_ground"],
    ["UPDATE \"AgendaItem\" SET result = 'noted'", "item_result_has_time"],
    ['UPDATE "Presence" SET "leftAt" = "arrivedAt" - interval \'1 minute\'', "presence_in_order"],
    [
      'INSERT INTO "Presence" (id, "sessionId", "memberId", "arrivedAt") SELECT gen_random_uuid(), "sessionId", "memberId", "arrivedAt" FROM "Presence" LIMIT 1',
      "presence_no_overlap",
    ],
    [
      'INSERT INTO "Presiding" (id, "sessionId", "memberId", "startedAt") SELECT gen_random_uuid(), "sessionId", "memberId", now() FROM "Presiding"',
      "presiding_one_open",
    ],
    ['UPDATE "Proposal" SET "heldAt" = now()', "proposal_held_with_reason"],
    ['UPDATE "Proposal" SET "wardOnlyAt" = now()', "proposal_ward_only_unpublished"],
    ['UPDATE "Proposal" SET "endedAt" = now()', "proposal_ends_once_with_reason"],
    ['UPDATE "Proposal" SET "supportCount" = -1', "proposal_counts_fit"],
    ["UPDATE \"WardResponse\" SET reason = ' '", "response_has_reason"],
    ["UPDATE \"WardResponse\" SET status = 'consider'", "response_consider_has_date"],
    ['UPDATE "WardResponse" SET "returnedAt" = now()', "response_returned_with_reason"],
    [
      'INSERT INTO "Assignment" (id, "proposalId", "officeId", "dueOn", "assignedAt", "assignedById") SELECT gen_random_uuid(), "proposalId", "officeId", "dueOn", now(), "assignedById" FROM "Assignment"',
      "assignment_one_open",
    ],
  ])("%s", async (sql, constraint) => {
    await expect(asOwner(sql)).rejects.toThrow(constraint);
  });
});

it("the migrations build what the schema says: no drift", async () => {
  const sql = await diffSchemas(url, null, readFileSync("prisma/schema.prisma", "utf8"));
  await query(url, `DROP DATABASE IF EXISTS drift_${process.pid}`);
  await query(url, `CREATE DATABASE drift_${process.pid}`);
  const other = new URL(url);
  other.pathname = `/drift_${process.pid}`;
  await query(other.href, sql);
  const catalogue = `SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default, datetime_precision, character_maximum_length
    FROM information_schema.columns JOIN information_schema.tables USING (table_catalog, table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`;
  expect(await query(url, catalogue)).toEqual(await query(other.href, catalogue));
  const indexes = "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1";
  const ours = new Set((await query<{ indexname: string }>(url, indexes)).map((row) => row.indexname));
  const missing = (await query<{ indexname: string }>(other.href, indexes)).filter((row) => !ours.has(row.indexname));
  expect(missing).toEqual([]);
  await query(url, `DROP DATABASE drift_${process.pid} WITH (FORCE)`);
});
