-- CreateEnum
CREATE TYPE "OfferKind" AS ENUM ('help', 'place', 'place_wanted');

-- DropIndex
DROP INDEX "HelpOffer_proposalId_accountId_key";

-- AlterTable
ALTER TABLE "HelpOffer" ADD COLUMN     "kind" "OfferKind" NOT NULL DEFAULT 'help';

-- CreateIndex
CREATE UNIQUE INDEX "HelpOffer_proposalId_accountId_kind_key" ON "HelpOffer"("proposalId", "accountId", "kind");
