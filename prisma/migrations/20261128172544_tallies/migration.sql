-- CreateEnum
CREATE TYPE "TallyKind" AS ENUM ('received', 'withdrawn', 'due', 'published', 'commented', 'answered_in', 'finished_in');

-- DropForeignKey
ALTER TABLE "Comment" DROP CONSTRAINT "Comment_proposalId_fkey";

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "firstAnsweredAt" TIMESTAMPTZ(3);
UPDATE "Proposal" p SET "firstAnsweredAt" = (SELECT min("publishedAt") FROM "WardResponse" WHERE "proposalId" = p.id);
ALTER TABLE "Proposal" ADD CONSTRAINT first_answer_stays CHECK ("answeredAt" IS NULL OR "firstAnsweredAt" <= "answeredAt");

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "wardId" UUID;
UPDATE "Comment" c SET "wardId" = p."wardId" FROM "Proposal" p WHERE p.id = c."proposalId";
ALTER TABLE "Comment" ALTER COLUMN "wardId" SET NOT NULL;

-- CreateTable
CREATE TABLE "Tally" (
    "wardId" UUID NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "what" "TallyKind" NOT NULL,
    "key" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("wardId","fiscalYear","what","key")
);

-- CreateIndex
CREATE INDEX "Proposal_wardId_fiscalYear_receivedAt_id_idx" ON "Proposal"("wardId", "fiscalYear", "receivedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_id_wardId_key" ON "Proposal"("id", "wardId");

-- CreateIndex
CREATE INDEX "Comment_wardId_postedAt_id_idx" ON "Comment"("wardId", "postedAt", "id");

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_proposalId_wardId_fkey" FOREIGN KEY ("proposalId", "wardId") REFERENCES "Proposal"("id", "wardId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Numbers kept as their rows change, at COMMIT, under the lock of the audit chain: no act waits for another twice.

CREATE FUNCTION fiscal_year_of(at timestamptz) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT EXTRACT(YEAR FROM (at AT TIME ZONE 'Asia/Tokyo') - INTERVAL '3 months')::int
$$;
CREATE FUNCTION days_between(a timestamptz, b timestamptz) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT (b AT TIME ZONE 'Asia/Tokyo')::date - (a AT TIME ZONE 'Asia/Tokyo')::date
$$;

-- What one proposal adds to its ward's year. What nobody confirmed counts nowhere but on the page it may have.
CREATE FUNCTION tallies_of(p "Proposal") RETURNS TABLE (what "TallyKind", key int) LANGUAGE sql STABLE AS $$
  SELECT 'published'::"TallyKind", 0 WHERE p."publishedAt" IS NOT NULL
  UNION ALL
  SELECT counted.what, counted.key FROM (VALUES
    ('received'::"TallyKind", 0, TRUE),
    ('withdrawn', 0, p.ending IS NOT NULL AND p.ending = 'withdrawn' AND p."firstAnsweredAt" IS NULL),
    ('due', COALESCE(p."officeDueOn", p."answerBy") - DATE '1970-01-01', p."answeredAt" IS NULL AND p."endedAt" IS NULL),
    ('answered_in', days_between(p."receivedAt", p."firstAnsweredAt"), p."firstAnsweredAt" IS NOT NULL),
    ('finished_in', days_between(p."receivedAt", p."endedAt"), p.ending IS NOT NULL AND p.ending IN ('done', 'dropped'))
  ) AS counted (what, key, applies)
  WHERE counted.applies AND (p.channel <> 'web' OR p."confirmedAt" IS NOT NULL)
$$;

-- Opinions that everybody may read, but the ward's own replies.
CREATE FUNCTION is_counted(c "Comment") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT c."hiddenAt" IS NULL AND c.voice <> 'ward'
$$;

CREATE FUNCTION tally_proposal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE was "Proposal"; becomes "Proposal"; shown int := 0;
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
  shown := (becomes."publishedAt" IS NOT NULL)::int - (was."publishedAt" IS NOT NULL)::int;
  IF shown <> 0 THEN
    INSERT INTO "Tally" AS kept ("wardId", "fiscalYear", what, key, count)
      SELECT c."wardId", fiscal_year_of(c."postedAt"), 'commented', 0, shown * count(*) FROM "Comment" c
      WHERE c."proposalId" = COALESCE(becomes.id, was.id) AND is_counted(c) GROUP BY 1, 2
      ON CONFLICT ("wardId", "fiscalYear", what, key) DO UPDATE SET count = kept.count + EXCLUDED.count;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION tally_comment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE was boolean := FALSE; becomes boolean := FALSE; one "Comment";
BEGIN
  IF TG_OP <> 'INSERT' THEN was := is_counted(OLD); one := OLD; END IF;
  IF TG_OP <> 'DELETE' THEN becomes := is_counted(NEW); one := NEW; END IF;
  IF was = becomes THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(4703, 1);
  INSERT INTO "Tally" AS kept ("wardId", "fiscalYear", what, key, count)
    SELECT one."wardId", fiscal_year_of(one."postedAt"), 'commented', 0, becomes::int - was::int
    FROM "Proposal" p WHERE p.id = one."proposalId" AND p."publishedAt" IS NOT NULL
    ON CONFLICT ("wardId", "fiscalYear", what, key) DO UPDATE SET count = kept.count + EXCLUDED.count;
  RETURN NULL;
END $$;

INSERT INTO "Tally" ("wardId", "fiscalYear", what, key, count)
  SELECT p."wardId", p."fiscalYear", t.what, t.key, count(*) FROM "Proposal" p, tallies_of(p) t GROUP BY 1, 2, 3, 4
  UNION ALL
  SELECT c."wardId", fiscal_year_of(c."postedAt"), 'commented', 0, count(*)
  FROM "Comment" c JOIN "Proposal" p ON p.id = c."proposalId" AND p."publishedAt" IS NOT NULL
  WHERE is_counted(c) GROUP BY 1, 2;

CREATE CONSTRAINT TRIGGER tallied AFTER INSERT OR DELETE OR UPDATE OF "publishedAt", "confirmedAt", "officeDueOn",
  "answerBy", "answeredAt", "firstAnsweredAt", "endedAt", ending ON "Proposal"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tally_proposal();
CREATE CONSTRAINT TRIGGER tallied AFTER INSERT OR DELETE OR UPDATE OF "hiddenAt", voice ON "Comment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tally_comment();

GRANT SELECT ON "Tally" TO kumin_app;

-- What is open, of an office and of a ward, in the order the desks show it.
CREATE INDEX open_of_office ON "Proposal" ("officeId", "officeDueOn", id) WHERE "endedAt" IS NULL;
CREATE INDEX open_of_ward ON "Proposal" ("wardId", "receivedAt", id) WHERE "endedAt" IS NULL AND "answeredAt" IS NULL;
