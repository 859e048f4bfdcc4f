-- What was sent is a proposal: the draft, and the addresses in it, are needed no more.
DELETE FROM "DraftInvitation" i USING "SharedDraft" d WHERE d.id = i."draftId" AND d."sentAt" IS NOT NULL;
DELETE FROM "SharedDraft" WHERE "sentAt" IS NOT NULL;

-- DropForeignKey
ALTER TABLE "DraftInvitation" DROP CONSTRAINT "DraftInvitation_draftId_fkey";

-- DropIndex
DROP INDEX "SharedDraft_proposalId_key";

-- AlterTable
ALTER TABLE "SharedDraft" DROP COLUMN "proposalId",
DROP COLUMN "sentAt";

-- AddForeignKey
ALTER TABLE "DraftInvitation" ADD CONSTRAINT "DraftInvitation_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "SharedDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT DELETE ON "SharedDraft", "DraftInvitation", "CoProposer" TO kumin_app;
