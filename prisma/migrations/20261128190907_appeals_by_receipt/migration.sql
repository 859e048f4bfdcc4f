-- DropForeignKey
ALTER TABLE "Appeal" DROP CONSTRAINT "Appeal_accountId_fkey";

-- AlterTable
ALTER TABLE "Appeal" ALTER COLUMN "accountId" DROP NOT NULL;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
