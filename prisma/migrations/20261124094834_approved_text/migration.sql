-- AlterEnum
ALTER TYPE "TokenPurpose" ADD VALUE 'proposal_link';

-- AlterTable
ALTER TABLE "Minutes" DROP COLUMN "revision",
ADD COLUMN     "approvedHash" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "CouncilSession_termId_ordinal_key" ON "CouncilSession"("termId", "ordinal");
