CREATE TYPE "Ending" AS ENUM ('done', 'dropped', 'referred', 'withdrawn', 'merged');

ALTER TYPE "StepKind" ADD VALUE 'referred';
ALTER TYPE "StepKind" ADD VALUE 'withdrawn';

ALTER TABLE "Proposal"
  ADD COLUMN "endedAt" TIMESTAMPTZ(3),
  ADD COLUMN "ending" "Ending";
UPDATE "Proposal" SET "endedAt" = "doneAt", ending = 'done' WHERE "doneAt" IS NOT NULL;
UPDATE "Proposal" SET "endedAt" = "droppedAt", ending = 'dropped' WHERE "droppedAt" IS NOT NULL;
ALTER TABLE "Proposal" DROP CONSTRAINT proposal_ends_once_with_reason;
ALTER TABLE "Proposal" DROP COLUMN "doneAt", DROP COLUMN "droppedAt";
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_ends_once_with_reason CHECK (
  ("endedAt" IS NULL) = (ending IS NULL) AND ("endedAt" IS NULL) = ("endReason" IS NULL));
