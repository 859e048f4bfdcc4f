-- CreateTable
CREATE TABLE "ResponseDraft" (
    "proposalId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "status" "ResponseStatus",
    "text" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "nextReportOn" DATE,
    "memo" TEXT NOT NULL DEFAULT '',
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ResponseDraft_pkey" PRIMARY KEY ("proposalId")
);

-- AddForeignKey
ALTER TABLE "ResponseDraft" ADD CONSTRAINT "ResponseDraft_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseDraft" ADD CONSTRAINT "ResponseDraft_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "ResponseDraft" TO kumin_app;
