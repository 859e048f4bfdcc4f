-- CreateTable
CREATE TABLE "DraftPhoto" (
    "draftId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "DraftPhoto_pkey" PRIMARY KEY ("draftId","position")
);

-- CreateTable
CREATE TABLE "ProposalPhoto" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "judgedAt" TIMESTAMPTZ(3),
    "judgedById" UUID,
    "shownAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProposalPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProposalPhoto_proposalId_position_key" ON "ProposalPhoto"("proposalId", "position");

-- AddForeignKey
ALTER TABLE "DraftPhoto" ADD CONSTRAINT "DraftPhoto_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ProposalDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftPhoto" ADD CONSTRAINT "DraftPhoto_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalPhoto" ADD CONSTRAINT "ProposalPhoto_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalPhoto" ADD CONSTRAINT "ProposalPhoto_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;


GRANT SELECT, INSERT, UPDATE, DELETE ON "DraftPhoto" TO kumin_app;
GRANT SELECT, INSERT, UPDATE ON "ProposalPhoto" TO kumin_app;
ALTER TABLE "ProposalPhoto" ADD CONSTRAINT shown_with_words CHECK ("shownAt" IS NULL OR (alt <> '' AND "judgedAt" IS NOT NULL));
