-- CreateEnum
CREATE TYPE "CostKind" AS ENUM ('allowance', 'venue', 'printing', 'other');

-- CreateTable
CREATE TABLE "CouncilCost" (
    "councilId" UUID NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "kind" "CostKind" NOT NULL,
    "yen" INTEGER NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CouncilCost_pkey" PRIMARY KEY ("councilId","fiscalYear","kind")
);

-- AddForeignKey
ALTER TABLE "CouncilCost" ADD CONSTRAINT "CouncilCost_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CouncilCost" ADD CONSTRAINT "CouncilCost_yen" CHECK (yen >= 0);
GRANT SELECT, INSERT, DELETE ON "CouncilCost" TO kumin_app;
