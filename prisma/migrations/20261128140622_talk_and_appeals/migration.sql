-- CreateEnum
CREATE TYPE "CommentKind" AS ENUM ('for', 'against', 'question', 'information');

-- CreateEnum
CREATE TYPE "CommentVoice" AS ENUM ('resident', 'member', 'ward');

-- CreateEnum
CREATE TYPE "PostingRule" AS ENUM ('personal', 'abuse', 'rights', 'advertising', 'untrue', 'unrelated');

-- CreateEnum
CREATE TYPE "AppealSubject" AS ENUM ('comment', 'publication', 'answer');

-- AlterEnum
ALTER TYPE "StepKind" ADD VALUE 'discussed';
ALTER TYPE "StepKind" ADD VALUE 'appealed';
ALTER TYPE "StepKind" ADD VALUE 'appeal_kept';
ALTER TYPE "StepKind" ADD VALUE 'appeal_granted';

-- AlterTable
ALTER TABLE "Ward" ADD COLUMN     "asksKind" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "ProposalStep" ADD COLUMN     "byId" UUID;

-- CreateTable
CREATE TABLE "CommentRevision" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "kind" "CommentKind",
    "text" TEXT NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hiding" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "rule" "PostingRule" NOT NULL,
    "reason" TEXT NOT NULL,
    "hiddenAt" TIMESTAMPTZ(3) NOT NULL,
    "hiddenById" UUID,
    "restoredAt" TIMESTAMPTZ(3),
    "restoredById" UUID,
    "restoreReason" TEXT,

    CONSTRAINT "Hiding_pkey" PRIMARY KEY ("id")
);

-- What was hidden before rules were named is kept with the reason that was given.
INSERT INTO "Hiding" (id, "commentId", rule, reason, "hiddenAt", "hiddenById")
SELECT gen_random_uuid(), id, 'unrelated', COALESCE("hiddenReason", ''), "hiddenAt", "hiddenById"
FROM "Comment" WHERE "hiddenAt" IS NOT NULL;

-- AlterTable
ALTER TABLE "Comment" DROP COLUMN "hiddenById",
DROP COLUMN "hiddenReason",
ADD COLUMN     "answersId" UUID,
ADD COLUMN     "kind" "CommentKind",
ADD COLUMN     "revisedAt" TIMESTAMPTZ(3),
ADD COLUMN     "rootId" UUID,
ADD COLUMN     "voice" "CommentVoice" NOT NULL DEFAULT 'resident';

-- CreateTable
CREATE TABLE "CommentReport" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "rule" "PostingRule" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "keepReason" TEXT,

    CONSTRAINT "CommentReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Discussion" (
    "proposalId" UUID NOT NULL,
    "lockedAt" TIMESTAMPTZ(3),
    "lockReason" TEXT,
    "slowMinutes" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMPTZ(3),
    "takenUp" TEXT,
    "notTakenUp" TEXT,

    CONSTRAINT "Discussion_pkey" PRIMARY KEY ("proposalId")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "subject" "AppealSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "firstActorId" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "isGranted" BOOLEAN,
    "reason" TEXT,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CommentRevision_commentId_idx" ON "CommentRevision"("commentId");

-- CreateIndex
CREATE INDEX "Hiding_commentId_idx" ON "Hiding"("commentId");

-- CreateIndex
CREATE INDEX "CommentReport_settledAt_idx" ON "CommentReport"("settledAt");

-- CreateIndex
CREATE UNIQUE INDEX "CommentReport_commentId_accountId_key" ON "CommentReport"("commentId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_subjectId_key" ON "Appeal"("subjectId");

-- CreateIndex
CREATE INDEX "Appeal_wardId_decidedAt_idx" ON "Appeal"("wardId", "decidedAt");

-- CreateIndex
CREATE INDEX "Appeal_proposalId_idx" ON "Appeal"("proposalId");

-- CreateIndex
CREATE INDEX "Comment_rootId_postedAt_idx" ON "Comment"("rootId", "postedAt");

-- CreateIndex
CREATE INDEX "Comment_accountId_idx" ON "Comment"("accountId");

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_rootId_fkey" FOREIGN KEY ("rootId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_answersId_fkey" FOREIGN KEY ("answersId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentRevision" ADD CONSTRAINT "CommentRevision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hiding" ADD CONSTRAINT "Hiding_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentReport" ADD CONSTRAINT "CommentReport_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentReport" ADD CONSTRAINT "CommentReport_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Discussion" ADD CONSTRAINT "Discussion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Another person than before looks at an appeal; and says how it ends, wholly or not at all.
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_second_person" CHECK ("decidedById" IS DISTINCT FROM "firstActorId" OR "decidedById" IS NULL);
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_decided_whole" CHECK (("decidedAt" IS NULL) = ("isGranted" IS NULL) AND ("decidedAt" IS NULL) = ("reason" IS NULL));
-- Two levels: a reply stands in a thread and answers something in it.
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_reply_whole" CHECK (("rootId" IS NULL) = ("answersId" IS NULL) AND "rootId" IS DISTINCT FROM id);
ALTER TABLE "Discussion" ADD CONSTRAINT "Discussion_slow" CHECK ("slowMinutes" BETWEEN 0 AND 1440);
ALTER TABLE "Discussion" ADD CONSTRAINT "Discussion_locked_whole" CHECK (("lockedAt" IS NULL) = ("lockReason" IS NULL));

GRANT SELECT, INSERT ON "CommentRevision" TO kumin_app;
GRANT SELECT, INSERT, UPDATE ON "Hiding", "CommentReport", "Discussion", "Appeal" TO kumin_app;
