-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);
ALTER TABLE "Comment" ADD CONSTRAINT withdrawn_is_hidden CHECK ("withdrawnAt" IS NULL OR "hiddenAt" IS NOT NULL);
