-- AlterEnum
ALTER TYPE "StepKind" ADD VALUE 'postponed';

-- AlterTable
ALTER TABLE "ProposalStep" ADD COLUMN     "dueBefore" DATE;
