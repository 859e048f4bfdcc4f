-- AlterTable
ALTER TABLE "AgendaItemProposal" ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';
