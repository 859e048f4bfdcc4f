-- CreateTable
CREATE TABLE "HelpOffer" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "consentedAt" TIMESTAMPTZ(3),
    "offeredAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "repliedAt" TIMESTAMPTZ(3),
    "reply" TEXT,
    "passedOnAt" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "HelpOffer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HelpOffer_accountId_idx" ON "HelpOffer"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "HelpOffer_proposalId_accountId_key" ON "HelpOffer"("proposalId", "accountId");

-- AddForeignKey
ALTER TABLE "HelpOffer" ADD CONSTRAINT "HelpOffer_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpOffer" ADD CONSTRAINT "HelpOffer_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "HelpOffer" TO kumin_app;
