-- AlterEnum
ALTER TYPE "TokenPurpose" ADD VALUE 'identity';

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "identitySubjectHash" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Account_identitySubjectHash_key" ON "Account"("identitySubjectHash");
