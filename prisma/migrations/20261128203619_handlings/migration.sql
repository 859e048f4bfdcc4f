-- CreateEnum
CREATE TYPE "HandlingKind" AS ENUM ('proposal', 'comment', 'opinion');

-- CreateEnum
CREATE TYPE "HandlingClass" AS ENUM ('will_do', 'partly', 'consider', 'difficult', 'already_done', 'other_body', 'referred', 'withdrawn', 'merged', 'together', 'sitting', 'afterwards', 'ended', 'unanswered');

-- What 対応表 lists is kept as rows of its own, so two of the kept numbers are no longer needed.
DROP TRIGGER tallied ON "Comment";
DROP TRIGGER tallied ON "Proposal";
DROP FUNCTION tally_comment();
DROP FUNCTION tally_proposal();
DROP FUNCTION tallies_of("Proposal");
DELETE FROM "Tally" WHERE what IN ('published', 'commented');

-- AlterEnum
CREATE TYPE "TallyKind_new" AS ENUM ('received', 'withdrawn', 'due', 'answered_in', 'finished_in');
ALTER TABLE "Tally" ALTER COLUMN "what" TYPE "TallyKind_new" USING ("what"::text::"TallyKind_new");
DROP TYPE "TallyKind";
ALTER TYPE "TallyKind_new" RENAME TO "TallyKind";

-- CreateTable
CREATE TABLE "HandlingEntry" (
    "id" UUID NOT NULL,
    "kind" "HandlingKind" NOT NULL,
    "aboutId" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "className" "HandlingClass" NOT NULL,
    "isSettled" BOOLEAN NOT NULL,
    "officeId" UUID,
    "dueOn" DATE,

    CONSTRAINT "HandlingEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandlingTally" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "wardId" UUID NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "kind" "HandlingKind" NOT NULL,
    "className" "HandlingClass" NOT NULL,
    "isSettled" BOOLEAN NOT NULL,
    "officeId" UUID,
    "dueOn" DATE,
    "count" INTEGER NOT NULL,

    CONSTRAINT "HandlingTally_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HandlingEntry_aboutId_idx" ON "HandlingEntry"("aboutId");

-- CreateIndex
CREATE INDEX "HandlingEntry_wardId_fiscalYear_receivedAt_id_idx" ON "HandlingEntry"("wardId", "fiscalYear", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "HandlingEntry_wardId_fiscalYear_kind_receivedAt_id_idx" ON "HandlingEntry"("wardId", "fiscalYear", "kind", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "HandlingEntry_wardId_fiscalYear_className_receivedAt_id_idx" ON "HandlingEntry"("wardId", "fiscalYear", "className", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "HandlingEntry_wardId_fiscalYear_officeId_receivedAt_id_idx" ON "HandlingEntry"("wardId", "fiscalYear", "officeId", "receivedAt", "id");
DROP INDEX "Proposal_wardId_fiscalYear_receivedAt_id_idx", "Comment_wardId_postedAt_id_idx";
CREATE INDEX unsettled_handlings ON "HandlingEntry" ("wardId", "fiscalYear", "receivedAt", id, "dueOn")
  WHERE NOT "isSettled";
CREATE INDEX settled_handlings ON "HandlingEntry" ("wardId", "fiscalYear", "receivedAt", id) WHERE "isSettled";
CREATE UNIQUE INDEX handling_tally_of_alike ON "HandlingTally"
  ("wardId", "fiscalYear", kind, "className", "isSettled", "officeId", "dueOn") NULLS NOT DISTINCT;
CREATE INDEX handling_tally_of_none ON "HandlingTally" (count) WHERE count = 0;
CREATE INDEX merged_into ON "ProposalTie" ("toId") WHERE kind = 'merged';

-- What one proposal adds to its ward's year. What nobody confirmed counts nowhere but on the page it may have.
CREATE FUNCTION tallies_of(p "Proposal") RETURNS TABLE (what "TallyKind", key int) LANGUAGE sql STABLE AS $$
  SELECT counted.what, counted.key FROM (VALUES
    ('received'::"TallyKind", 0, TRUE),
    ('withdrawn', 0, p.ending IS NOT NULL AND p.ending = 'withdrawn' AND p."firstAnsweredAt" IS NULL),
    ('due', COALESCE(p."officeDueOn", p."answerBy") - DATE '1970-01-01', p."answeredAt" IS NULL AND p."endedAt" IS NULL),
    ('answered_in', days_between(p."receivedAt", p."firstAnsweredAt"), p."firstAnsweredAt" IS NOT NULL),
    ('finished_in', days_between(p."receivedAt", p."endedAt"), p.ending IS NOT NULL AND p.ending IN ('done', 'dropped'))
  ) AS counted (what, key, applies)
  WHERE counted.applies AND (p.channel <> 'web' OR p."confirmedAt" IS NOT NULL)
$$;

CREATE FUNCTION tally_proposal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE was "Proposal"; becomes "Proposal";
BEGIN
  PERFORM pg_advisory_xact_lock(4703, 1);
  IF TG_OP <> 'INSERT' THEN was := OLD; END IF;
  IF TG_OP <> 'DELETE' THEN becomes := NEW; END IF;
  INSERT INTO "Tally" AS kept ("wardId", "fiscalYear", what, key, count)
    SELECT "wardId", "fiscalYear", what, key, sum(one) FROM (
      SELECT was."wardId", was."fiscalYear", what, key, -1 AS one FROM tallies_of(was)
      UNION ALL SELECT becomes."wardId", becomes."fiscalYear", what, key, 1 FROM tallies_of(becomes)) AS changed
    GROUP BY 1, 2, 3, 4 HAVING sum(one) <> 0
    ON CONFLICT ("wardId", "fiscalYear", what, key) DO UPDATE SET count = kept.count + EXCLUDED.count;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER tallied AFTER INSERT OR DELETE OR UPDATE OF "confirmedAt", "officeDueOn", "answerBy",
  "answeredAt", "firstAnsweredAt", "endedAt", ending ON "Proposal"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tally_proposal();

-- What became of a proposal: of a merged one, of the one at the end of the chain, where that one is public. What was
-- merged is itself settled: it is the other that is open or late, once.
CREATE VIEW proposal_outcome AS
  SELECT p.id AS "proposalId", CASE WHEN l."publishedAt" IS NOT NULL THEN l."officeId" END AS "officeId",
    COALESCE(l."officeDueOn", l."answerBy") AS "dueOn", l."answeredAt", l."endedAt", r.status, r.text AS answer, r.reason,
    r."publishedAt" AS "respondedAt"
  FROM "Proposal" p
  JOIN "Proposal" l ON l.id = CASE p.ending WHEN 'merged' THEN COALESCE(merge_end(p.id), p.id) ELSE p.id END
  LEFT JOIN LATERAL (
    SELECT status, text, reason, "publishedAt" FROM "WardResponse"
    WHERE "proposalId" = l.id AND l."publishedAt" IS NOT NULL AND "publishedAt" IS NOT NULL
    ORDER BY "publishedAt" DESC, id DESC LIMIT 1) r ON TRUE;

-- The rows of 対応表 as they follow from everything else: what "HandlingEntry" keeps, in its columns. When a matter was
-- received, whose ward it is, and what an opinion is about, never change; whatever else is read here has a trigger below.
CREATE VIEW handling_now AS
  SELECT p.id, 'proposal'::"HandlingKind" AS kind, p.id AS "aboutId", p."wardId", p."fiscalYear", p."receivedAt",
    CASE WHEN p.ending IN ('referred', 'withdrawn', 'merged') THEN p.ending::text::"HandlingClass"
      ELSE COALESCE(o.status::text::"HandlingClass", 'unanswered') END AS "className",
    o."answeredAt" IS NOT NULL OR p.ending IS NOT NULL AS "isSettled", o."officeId", o."dueOn"
  FROM "Proposal" p JOIN proposal_outcome o ON o."proposalId" = p.id
  WHERE p."publishedAt" IS NOT NULL
  UNION ALL
  -- An opinion has the answer that its proposal got after it was written.
  SELECT c.id, 'comment', p.id, c."wardId", fiscal_year_of(c."postedAt"), c."postedAt",
    CASE WHEN o."respondedAt" > c."postedAt" THEN 'together'::"HandlingClass"
      WHEN o."answeredAt" IS NOT NULL THEN 'afterwards'
      WHEN o."endedAt" IS NOT NULL THEN 'ended' ELSE 'unanswered' END,
    o."answeredAt" IS NOT NULL OR o."endedAt" IS NOT NULL, o."officeId", o."dueOn"
  FROM "Comment" c JOIN "Proposal" p ON p.id = c."proposalId" JOIN proposal_outcome o ON o."proposalId" = p.id
  WHERE p."publishedAt" IS NOT NULL AND is_counted(c)
  UNION ALL
  -- The rules of a sitting stay as they were at its announcement.
  SELECT b.id, 'opinion', i.id, s."wardId", fiscal_year_of(b."writtenAt"), b."writtenAt", 'sitting', TRUE, NULL, NULL
  FROM "ResidentOpinion" b JOIN "AgendaItem" i ON i.id = b."itemId" JOIN "CouncilSession" s ON s.id = i."sessionId"
  WHERE b."hiddenAt" IS NULL AND i."opinionAnsweredAt" IS NOT NULL AND i."closedAt" IS NULL
    AND (s.rules ->> 'opinionsPublic')::boolean;

-- Puts rows of 対応表 as they are now for those there were, and counts the difference.
CREATE FUNCTION keep_handlings(was "HandlingEntry"[], becomes "HandlingEntry"[]) RETURNS void LANGUAGE sql AS $$
  WITH gone AS (
    DELETE FROM "HandlingEntry" WHERE id IN (SELECT id FROM unnest(was) EXCEPT SELECT id FROM unnest(becomes))),
  changed AS (SELECT * FROM unnest(becomes) EXCEPT SELECT * FROM unnest(was)),
  put AS (
    INSERT INTO "HandlingEntry" SELECT * FROM changed ON CONFLICT (id) DO UPDATE SET "fiscalYear" = EXCLUDED."fiscalYear",
      "receivedAt" = EXCLUDED."receivedAt", "className" = EXCLUDED."className", "isSettled" = EXCLUDED."isSettled",
      "officeId" = EXCLUDED."officeId", "dueOn" = EXCLUDED."dueOn")
  INSERT INTO "HandlingTally" AS kept ("wardId", "fiscalYear", kind, "className", "isSettled", "officeId", "dueOn", count)
    SELECT "wardId", "fiscalYear", kind, "className", "isSettled", "officeId", CASE WHEN NOT "isSettled" THEN "dueOn" END,
      sum(one)
    FROM (SELECT *, -1 AS one FROM unnest(was) UNION ALL SELECT *, 1 FROM unnest(becomes)) AS both_sides
    GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(one) <> 0
    ON CONFLICT ("wardId", "fiscalYear", kind, "className", "isSettled", "officeId", "dueOn")
      DO UPDATE SET count = kept.count + EXCLUDED.count;
  DELETE FROM "HandlingTally" WHERE count = 0
$$;

-- A change of a proposal is one of everything that was merged into it, however far back.
CREATE FUNCTION with_merged(start uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE tree AS (
    SELECT start AS id
    UNION SELECT t."fromId" FROM tree JOIN "ProposalTie" t ON t."toId" = tree.id AND t.kind = 'merged')
  SELECT array_agg(id) FROM tree
$$;

-- The same for everything about a proposal or an agenda item, at COMMIT, under the lock of the audit chain: what is read
-- before the lock may be older than what another act commits meanwhile.
CREATE FUNCTION keep_handlings_about(start uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE about uuid[];
BEGIN
  PERFORM pg_advisory_xact_lock(4703, 1);
  about := with_merged(start);
  PERFORM keep_handlings(
    ARRAY(SELECT e FROM "HandlingEntry" e WHERE "aboutId" = ANY (about)),
    ARRAY(SELECT ROW(n.*)::"HandlingEntry" FROM handling_now n WHERE "aboutId" = ANY (about)));
END $$;

CREATE FUNCTION handle_proposal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_handlings_about(CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER handled AFTER INSERT OR DELETE OR UPDATE OF "publishedAt", "officeId", "officeDueOn", "answerBy",
  "answeredAt", "endedAt", ending ON "Proposal"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION handle_proposal();

CREATE FUNCTION handle_response() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_handlings_about(CASE TG_OP WHEN 'DELETE' THEN OLD."proposalId" ELSE NEW."proposalId" END);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER handled AFTER INSERT OR DELETE OR UPDATE OF "publishedAt", status ON "WardResponse"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION handle_response();

CREATE FUNCTION handle_tie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_handlings_about(NEW."fromId");
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER handled AFTER INSERT ON "ProposalTie"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind = 'merged') EXECUTE FUNCTION handle_tie();

CREATE FUNCTION handle_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_handlings_about(NEW.id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER handled AFTER UPDATE OF "opinionAnsweredAt", "closedAt" ON "AgendaItem"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION handle_item();

-- One opinion, about a proposal or an item: its own row alone, however many others there are.
CREATE FUNCTION handle_opinion() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE one uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END;
BEGIN
  PERFORM pg_advisory_xact_lock(4703, 1);
  PERFORM keep_handlings(
    ARRAY(SELECT e FROM "HandlingEntry" e WHERE id = one),
    ARRAY(SELECT ROW(n.*)::"HandlingEntry" FROM handling_now n WHERE id = one));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER handled AFTER INSERT OR DELETE OR UPDATE OF "hiddenAt", voice ON "Comment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION handle_opinion();
CREATE CONSTRAINT TRIGGER handled AFTER INSERT OR DELETE OR UPDATE OF "hiddenAt", "writtenAt" ON "ResidentOpinion"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION handle_opinion();

SELECT keep_handlings('{}', ARRAY(SELECT ROW(n.*)::"HandlingEntry" FROM handling_now n));

-- Triggers fire without it; nobody puts one of these on a table of their own.
REVOKE EXECUTE ON FUNCTION tally_proposal(), handle_proposal(), handle_response(), handle_tie(), handle_item(),
  handle_opinion(), link_audit_event(), keep_word_pairs() FROM PUBLIC;
GRANT SELECT ON "HandlingEntry", "HandlingTally", proposal_outcome, handling_now TO kumin_app;
