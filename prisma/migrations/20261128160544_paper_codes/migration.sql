-- CreateTable
CREATE TABLE "PaperCode" (
    "codeHash" TEXT NOT NULL,
    "wardId" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedById" UUID,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaperCode_pkey" PRIMARY KEY ("codeHash")
);

-- CreateIndex
CREATE INDEX "PaperCode_wardId_idx" ON "PaperCode"("wardId");

-- AddForeignKey
ALTER TABLE "PaperCode" ADD CONSTRAINT "PaperCode_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "PaperCode" TO kumin_app;
