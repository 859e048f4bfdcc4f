-- AlterTable
ALTER TABLE "DraftInvitation" ADD COLUMN     "declinedAt" TIMESTAMPTZ(3);
GRANT DELETE ON "ProposalPhoto" TO kumin_app;
