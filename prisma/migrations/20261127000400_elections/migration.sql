-- 選挙 of chair and vice chair: a vote on people instead of on a motion.
CREATE TYPE "ElectionWay" AS ENUM ('nomination', 'candidacy', 'free');

ALTER TABLE "Vote" ADD COLUMN     "electedId" UUID,
ADD COLUMN     "lotSeed" TEXT,
ADD COLUMN     "lotWord" TEXT,
ADD COLUMN     "post" "Post",
ADD COLUMN     "result" JSONB,
ADD COLUMN     "runoffOfId" UUID,
ADD COLUMN     "way" "ElectionWay";

CREATE TABLE "VoteCandidate" (
    "voteId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "VoteCandidate_pkey" PRIMARY KEY ("voteId","memberId")
);

CREATE UNIQUE INDEX "VoteCandidate_voteId_number_key" ON "VoteCandidate"("voteId", "number");

ALTER TABLE "Vote" ADD CONSTRAINT "Vote_electedId_fkey" FOREIGN KEY ("electedId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Vote" ADD CONSTRAINT "Vote_runoffOfId_fkey" FOREIGN KEY ("runoffOfId") REFERENCES "Vote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "VoteCandidate" ADD CONSTRAINT "VoteCandidate_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "VoteCandidate" ADD CONSTRAINT "VoteCandidate_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Vote" ADD CONSTRAINT vote_elects_to_a_post CHECK (
  (kind = 'election') = (post IS NOT NULL) AND (kind = 'election') = (way IS NOT NULL));
ALTER TABLE "Vote" ADD CONSTRAINT vote_elected_is_outcome CHECK (("electedId" IS NOT NULL) = (COALESCE(outcome::text, '') = 'elected'));
GRANT SELECT, INSERT ON "VoteCandidate" TO kumin_app;
