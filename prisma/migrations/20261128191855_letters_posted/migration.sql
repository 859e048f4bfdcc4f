-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "letterPostedAt" TIMESTAMPTZ(3);
