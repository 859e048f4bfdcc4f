-- CreateEnum
CREATE TYPE "DraftPart" AS ENUM ('co_proposer', 'helper');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "StepKind" ADD VALUE 'revised';
ALTER TYPE "StepKind" ADD VALUE 'masked';

-- CreateTable
CREATE TABLE "SharedDraft" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "wish" TEXT NOT NULL DEFAULT '',
    "townId" UUID,
    "landmark" TEXT NOT NULL DEFAULT '',
    "isWardOnly" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "proposalId" UUID,

    CONSTRAINT "SharedDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftInvitation" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "part" "DraftPart" NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,
    "acceptedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DraftInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoProposer" (
    "proposalId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "displayName" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CoProposer_pkey" PRIMARY KEY ("proposalId","accountId")
);

-- CreateTable
CREATE TABLE "ProposalRevision" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "isMasking" BOOLEAN NOT NULL DEFAULT false,
    "titleBefore" TEXT NOT NULL,
    "bodyBefore" TEXT NOT NULL,
    "wishBefore" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "wish" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "madeById" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "declineReason" TEXT,

    CONSTRAINT "ProposalRevision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SharedDraft_proposalId_key" ON "SharedDraft"("proposalId");

-- CreateIndex
CREATE INDEX "SharedDraft_ownerId_idx" ON "SharedDraft"("ownerId");

-- CreateIndex
CREATE INDEX "DraftInvitation_email_idx" ON "DraftInvitation"("email");

-- CreateIndex
CREATE INDEX "DraftInvitation_accountId_idx" ON "DraftInvitation"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "DraftInvitation_draftId_email_key" ON "DraftInvitation"("draftId", "email");

-- CreateIndex
CREATE INDEX "CoProposer_accountId_idx" ON "CoProposer"("accountId");

-- CreateIndex
CREATE INDEX "ProposalRevision_proposalId_madeAt_idx" ON "ProposalRevision"("proposalId", "madeAt");

-- AddForeignKey
ALTER TABLE "SharedDraft" ADD CONSTRAINT "SharedDraft_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedDraft" ADD CONSTRAINT "SharedDraft_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedDraft" ADD CONSTRAINT "SharedDraft_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftInvitation" ADD CONSTRAINT "DraftInvitation_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "SharedDraft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftInvitation" ADD CONSTRAINT "DraftInvitation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoProposer" ADD CONSTRAINT "CoProposer_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoProposer" ADD CONSTRAINT "CoProposer_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalRevision" ADD CONSTRAINT "ProposalRevision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Sent is sent: to a proposal, and when.
ALTER TABLE "SharedDraft" ADD CONSTRAINT "SharedDraft_sent_whole" CHECK (("sentAt" IS NULL) = ("proposalId" IS NULL));
ALTER TABLE "DraftInvitation" ADD CONSTRAINT "DraftInvitation_accepted_whole" CHECK (("acceptedAt" IS NULL) = ("accountId" IS NULL));
GRANT SELECT, INSERT, UPDATE ON "SharedDraft", "DraftInvitation", "ProposalRevision", "CoProposer" TO kumin_app;
