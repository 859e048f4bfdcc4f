-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "returnedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "answerReadAt" TIMESTAMPTZ(3);
