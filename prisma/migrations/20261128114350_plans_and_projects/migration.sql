-- CreateEnum
CREATE TYPE "ProjectState" AS ENUM ('planned', 'running', 'finished', 'stopped');

-- CreateEnum
CREATE TYPE "Implementer" AS ENUM ('ward', 'bureau', 'residents', 'together');

-- AlterTable
ALTER TABLE "Theme" ADD COLUMN     "intoId" UUID;

-- AlterTable
ALTER TABLE "ProgressReport" ADD COLUMN     "happenedOn" DATE,
ADD COLUMN     "participants" INTEGER,
ADD COLUMN     "photo" TEXT,
ADD COLUMN     "photoAlt" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "photoName" TEXT,
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "PlanItem" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalPlan" (
    "proposalId" UUID NOT NULL,
    "planItemId" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,
    "linkedById" UUID NOT NULL,

    CONSTRAINT "ProposalPlan_pkey" PRIMARY KEY ("proposalId","planItemId")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "officeId" UUID NOT NULL,
    "state" "ProjectState" NOT NULL,
    "budget" INTEGER NOT NULL,
    "spent" INTEGER,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalProject" (
    "proposalId" UUID NOT NULL,
    "projectId" UUID NOT NULL,

    CONSTRAINT "ProposalProject_pkey" PRIMARY KEY ("proposalId","projectId")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "proposalId" UUID NOT NULL,
    "implementer" "Implementer" NOT NULL,
    "convenience" TEXT NOT NULL,
    "locality" TEXT NOT NULL,
    "efficiency" TEXT NOT NULL,
    "assessedAt" TIMESTAMPTZ(3) NOT NULL,
    "assessedById" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("proposalId")
);

-- CreateIndex
CREATE UNIQUE INDEX "PlanItem_slug_key" ON "PlanItem"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "PlanItem_plan_code_key" ON "PlanItem"("plan", "code");

-- CreateIndex
CREATE INDEX "ProposalPlan_planItemId_idx" ON "ProposalPlan"("planItemId");

-- CreateIndex
CREATE INDEX "Project_wardId_fiscalYear_idx" ON "Project"("wardId", "fiscalYear");

-- CreateIndex
CREATE INDEX "ProposalProject_projectId_idx" ON "ProposalProject"("projectId");

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalPlan" ADD CONSTRAINT "ProposalPlan_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalPlan" ADD CONSTRAINT "ProposalPlan_planItemId_fkey" FOREIGN KEY ("planItemId") REFERENCES "PlanItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalProject" ADD CONSTRAINT "ProposalProject_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalProject" ADD CONSTRAINT "ProposalProject_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_photo_fkey" FOREIGN KEY ("photo") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "PlanItem" TO kumin_app;
GRANT SELECT, INSERT, DELETE ON "ProposalPlan" TO kumin_app;
GRANT UPDATE ON "Theme", "ScoringCandidate" TO kumin_app;
GRANT SELECT, INSERT, UPDATE ON "Project", "Assessment" TO kumin_app;
GRANT SELECT, INSERT ON "ProposalProject" TO kumin_app;

ALTER TABLE "Project" ADD CONSTRAINT project_money CHECK (budget >= 0 AND (spent IS NULL OR spent >= 0));
ALTER TABLE "ProgressReport" ADD CONSTRAINT progress_photo_described CHECK (
  (photo IS NULL) = ("photoName" IS NULL) AND (photo IS NULL OR length(btrim("photoAlt")) > 0));
ALTER TABLE "ProgressReport" ADD CONSTRAINT progress_photo_dated CHECK (
  photo IS NULL OR ("happenedOn" IS NOT NULL AND length(btrim(place)) > 0));
ALTER TABLE "Theme" ADD CONSTRAINT theme_into_another CHECK ("intoId" IS NULL OR ("intoId" <> id AND "retiredAt" IS NOT NULL));
