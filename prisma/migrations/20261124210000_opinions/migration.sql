-- 事前意見 of residents, and the answer everybody who wrote one gets.

ALTER TABLE "AgendaItem" ADD COLUMN "opinionAnswer" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "opinionAnsweredAt" TIMESTAMPTZ(3),
    ADD COLUMN "opinionAnsweredById" UUID;

CREATE TABLE "ResidentOpinion" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "displayName" TEXT NOT NULL,
    "stance" "Stance" NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "hiddenAt" TIMESTAMPTZ(3),
    "hiddenById" UUID,
    "hiddenReason" TEXT,
    CONSTRAINT "ResidentOpinion_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ResidentOpinion_itemId_accountId_key" ON "ResidentOpinion"("itemId", "accountId");
CREATE INDEX "ResidentOpinion_accountId_idx" ON "ResidentOpinion"("accountId");
ALTER TABLE "ResidentOpinion" ADD CONSTRAINT "ResidentOpinion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ResidentOpinion" ADD CONSTRAINT "ResidentOpinion_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "ResidentOpinion" TO kumin_app;
