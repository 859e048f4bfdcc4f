-- AlterEnum
ALTER TYPE "Channel" ADD VALUE 'report';

-- AlterEnum
ALTER TYPE "StepKind" ADD VALUE 'carried';

-- AlterTable
ALTER TABLE "TermReport" ADD COLUMN     "commentsUntil" DATE,
ADD COLUMN     "decidedItemId" UUID,
ADD COLUMN     "decidedOther" TEXT;

-- CreateTable
CREATE TABLE "ReportChapter" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "subcommitteeId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "writtenAt" TIMESTAMPTZ(3),
    "writtenById" UUID,

    CONSTRAINT "ReportChapter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportOpinion" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportOpinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "proposalId" UUID,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecommendationSource" (
    "recommendationId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,

    CONSTRAINT "RecommendationSource_pkey" PRIMARY KEY ("recommendationId","proposalId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReportChapter_reportId_position_key" ON "ReportChapter"("reportId", "position");

-- CreateIndex
CREATE INDEX "ReportOpinion_reportId_idx" ON "ReportOpinion"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_proposalId_key" ON "Recommendation"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_reportId_position_key" ON "Recommendation"("reportId", "position");

-- CreateIndex
CREATE INDEX "RecommendationSource_proposalId_idx" ON "RecommendationSource"("proposalId");

-- AddForeignKey
ALTER TABLE "TermReport" ADD CONSTRAINT "TermReport_decidedItemId_fkey" FOREIGN KEY ("decidedItemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportChapter" ADD CONSTRAINT "ReportChapter_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "TermReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportChapter" ADD CONSTRAINT "ReportChapter_subcommitteeId_fkey" FOREIGN KEY ("subcommitteeId") REFERENCES "Subcommittee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportOpinion" ADD CONSTRAINT "ReportOpinion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "TermReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportOpinion" ADD CONSTRAINT "ReportOpinion_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "TermReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecommendationSource" ADD CONSTRAINT "RecommendationSource_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecommendationSource" ADD CONSTRAINT "RecommendationSource_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "ReportOpinion" TO kumin_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "ReportChapter", "Recommendation" TO kumin_app;
GRANT SELECT, INSERT, DELETE ON "RecommendationSource" TO kumin_app;

-- A comment is hidden once at a time.
CREATE UNIQUE INDEX "Hiding_open_key" ON "Hiding"("commentId") WHERE "restoredAt" IS NULL;
-- Who took the steps before it was written beside them: as the record of acts has it.
UPDATE "ProposalStep" s SET "byId" = e."actorId" FROM "AuditEvent" e
WHERE s."byId" IS NULL AND e.at = s.at AND e."subjectId" IN (s."proposalId", s."detailId");
