-- CreateEnum
CREATE TYPE "IdentityLevel" AS ENUM ('unconfirmed', 'address', 'jpki');

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "identityConfirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "identityLevel" "IdentityLevel" NOT NULL DEFAULT 'unconfirmed',
ADD COLUMN     "identityMeans" TEXT;
