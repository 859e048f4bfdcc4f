-- An item is decided by its motions: its own, amendments to it, the parts it was divided into. Every vote is on one.
CREATE TYPE "MotionKind" AS ENUM ('original', 'amendment', 'part');

CREATE TYPE "VoteKind" AS ENUM ('motion', 'election');

ALTER TABLE "Vote" ADD COLUMN     "closesAt" TIMESTAMPTZ(3),
ADD COLUMN     "declaredAt" TIMESTAMPTZ(3),
ADD COLUMN     "isOnPaper" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "kind" "VoteKind" NOT NULL DEFAULT 'motion',
ADD COLUMN     "motionId" UUID,
ADD COLUMN     "reconsiderReason" TEXT,
ADD COLUMN     "reconsidersId" UUID,
ADD COLUMN     "voters" INTEGER;

ALTER TABLE "VoteRoll" ADD COLUMN     "atClose" BOOLEAN;

CREATE TABLE "Motion" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "MotionKind" NOT NULL,
    "text" TEXT NOT NULL,
    "ofId" UUID,
    "proposerId" UUID,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawReason" TEXT,

    CONSTRAINT "Motion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "BallotConfirmation" (
    "voteId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "confirmedById" UUID NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BallotConfirmation_pkey" PRIMARY KEY ("voteId","memberId","revision")
);

CREATE TABLE "SecretTally" (
    "voteId" UUID NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "SecretTally_pkey" PRIMARY KEY ("voteId")
);

CREATE TABLE "SecretVoter" (
    "voteId" UUID NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "SecretVoter_pkey" PRIMARY KEY ("voteId","memberId")
);

CREATE UNIQUE INDEX "Motion_itemId_position_key" ON "Motion"("itemId", "position");

CREATE INDEX "Vote_motionId_idx" ON "Vote"("motionId");

ALTER TABLE "Motion" ADD CONSTRAINT "Motion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Motion" ADD CONSTRAINT "Motion_ofId_fkey" FOREIGN KEY ("ofId") REFERENCES "Motion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Motion" ADD CONSTRAINT "Motion_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Vote" ADD CONSTRAINT "Vote_motionId_fkey" FOREIGN KEY ("motionId") REFERENCES "Motion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Vote" ADD CONSTRAINT "Vote_reconsidersId_fkey" FOREIGN KEY ("reconsidersId") REFERENCES "Vote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "BallotConfirmation" ADD CONSTRAINT "BallotConfirmation_voteId_memberId_revision_fkey" FOREIGN KEY ("voteId", "memberId", "revision") REFERENCES "Ballot"("voteId", "memberId", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SecretTally" ADD CONSTRAINT "SecretTally_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SecretVoter" ADD CONSTRAINT "SecretVoter_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SecretVoter" ADD CONSTRAINT "SecretVoter_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The votes there are become votes on the item's own motion.
INSERT INTO "Motion" (id, "itemId", position, kind, text, "addedAt", "addedById")
SELECT gen_random_uuid(), v."itemId", 1, 'original', v.motion, v."openedAt", v."openedById"
FROM (SELECT DISTINCT ON ("itemId") * FROM "Vote" ORDER BY "itemId", "openedAt" DESC) v;
ALTER TABLE "Vote" DISABLE TRIGGER vote_decided_stays;
UPDATE "Vote" v SET "motionId" = m.id FROM "Motion" m WHERE m."itemId" = v."itemId";
ALTER TABLE "Vote" ENABLE TRIGGER vote_decided_stays;

ALTER TABLE "Vote" ADD CONSTRAINT vote_is_on_a_motion CHECK ((kind = 'motion') = ("motionId" IS NOT NULL));
ALTER TABLE "Vote" ADD CONSTRAINT vote_again_with_reason CHECK (("reconsidersId" IS NULL) = ("reconsiderReason" IS NULL));
ALTER TABLE "Vote" ADD CONSTRAINT vote_paper_is_secret CHECK (NOT "isOnPaper" OR method = 'secret');
ALTER TABLE "Motion" ADD CONSTRAINT motion_withdrawn_with_reason CHECK (("withdrawnAt" IS NULL) = ("withdrawReason" IS NULL));
ALTER TABLE "Motion" ADD CONSTRAINT motion_of_another CHECK ((kind = 'original') = ("ofId" IS NULL));
DROP INDEX vote_one_standing;
CREATE UNIQUE INDEX vote_one_undecided ON "Vote" ("itemId") WHERE "voidedAt" IS NULL AND "decidedAt" IS NULL;
CREATE UNIQUE INDEX vote_one_a_motion ON "Vote" ("motionId") WHERE "voidedAt" IS NULL;
CREATE UNIQUE INDEX motion_one_original ON "Motion" ("itemId") WHERE kind = 'original';

CREATE OR REPLACE FUNCTION keep_decided_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."decidedAt" IS NOT NULL AND
     (to_jsonb(NEW) - 'voidedAt' - 'voidReason' - 'declaredAt') IS DISTINCT FROM
     (to_jsonb(OLD) - 'voidedAt' - 'voidReason' - 'declaredAt') THEN
    RAISE EXCEPTION 'vote_decided_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_decided_stays';
  END IF;
  RETURN NEW;
END $$;

-- A ballot, named or secret: on the roll, in the room, not recused, while the vote is open, by its own method.
CREATE OR REPLACE FUNCTION refuse_wrong_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v record;
BEGIN
  -- The owner rewrites the list of secret voters at closing (seal_secret_vote); the application never is the owner.
  IF current_user <> 'kumin_app' AND TG_TABLE_NAME = 'SecretVoter' THEN RETURN NEW; END IF;
  SELECT x."itemId", x."countedAt", x."voidedAt", x.method, x."isOnPaper", i."sessionId" INTO v
    FROM "Vote" x JOIN "AgendaItem" i ON i.id = x."itemId" WHERE x.id = NEW."voteId" FOR SHARE OF x;
  IF v."countedAt" IS NOT NULL OR v."voidedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'ballot_vote_closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_vote_closed';
  END IF;
  IF (v.method = 'secret') <> (TG_TABLE_NAME = 'SecretVoter') OR v."isOnPaper" OR v.method = 'no_objection' THEN
    RAISE EXCEPTION 'ballot_wrong_method' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_wrong_method';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "VoteRoll" r WHERE r."voteId" = NEW."voteId" AND r."memberId" = NEW."memberId")
     OR EXISTS (SELECT 1 FROM "Recusal" x WHERE x."itemId" = v."itemId" AND x."memberId" = NEW."memberId") THEN
    RAISE EXCEPTION 'ballot_not_on_roll' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_not_on_roll';
  END IF;
  IF v.method <> 'written' AND NOT EXISTS (SELECT 1 FROM "Presence" p WHERE p."sessionId" = v."sessionId"
     AND p."memberId" = NEW."memberId" AND p."leftAt" IS NULL) THEN
    RAISE EXCEPTION 'ballot_not_present' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_not_present';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER secret_ballot_allowed BEFORE INSERT ON "SecretVoter" FOR EACH ROW EXECUTE FUNCTION refuse_wrong_ballot();

-- 無記名投票: as many choices in the totals as members who voted, at every commit; nothing moves once it is closed.
CREATE FUNCTION check_secret_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE total bigint;
BEGIN
  SELECT COALESCE(sum(value::int), 0) INTO total
    FROM "SecretTally" t, jsonb_each_text(t.counts) WHERE t."voteId" = NEW."voteId";
  IF total <> (SELECT count(*) FROM "SecretVoter" WHERE "voteId" = NEW."voteId") THEN
    RAISE EXCEPTION 'secret_tally_fits' USING ERRCODE = 'check_violation', CONSTRAINT = 'secret_tally_fits';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER secret_tally_fits AFTER INSERT OR UPDATE ON "SecretTally"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_secret_tally();
CREATE CONSTRAINT TRIGGER secret_voter_fits AFTER INSERT ON "SecretVoter"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_secret_tally();

CREATE FUNCTION keep_secret_tally() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Vote" WHERE id = NEW."voteId" AND ("countedAt" IS NOT NULL OR "voidedAt" IS NOT NULL)) THEN
    RAISE EXCEPTION 'secret_tally_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'secret_tally_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER secret_tally_stays BEFORE UPDATE ON "SecretTally" FOR EACH ROW EXECUTE FUNCTION keep_secret_tally();

-- Called in the transaction that closes a secret vote: both tables are written anew, in an order that says nothing,
-- so that neither place in the file nor number of the transaction ties a person to a choice (docs/decisions/0023).
CREATE FUNCTION seal_secret_vote(vote uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE ids uuid[];
BEGIN
  PERFORM 1 FROM "Vote" WHERE id = vote FOR UPDATE;
  SELECT array_agg("memberId" ORDER BY "memberId") INTO ids FROM "SecretVoter" WHERE "voteId" = vote;
  DELETE FROM "SecretVoter" WHERE "voteId" = vote;
  INSERT INTO "SecretVoter" ("voteId", "memberId") SELECT vote, id FROM unnest(ids) id ORDER BY id;
  UPDATE "SecretTally" SET counts = counts WHERE "voteId" = vote;
END $$;
REVOKE ALL ON FUNCTION seal_secret_vote(uuid) FROM PUBLIC;

GRANT SELECT, INSERT, UPDATE ON "Motion", "SecretTally" TO kumin_app;
GRANT SELECT, INSERT ON "BallotConfirmation", "SecretVoter" TO kumin_app;
GRANT UPDATE ("atClose") ON "VoteRoll" TO kumin_app;
GRANT EXECUTE ON FUNCTION seal_secret_vote(uuid) TO kumin_app;
