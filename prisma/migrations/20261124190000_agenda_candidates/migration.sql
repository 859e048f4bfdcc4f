-- A proposal that reached the agenda's threshold and was not taken: with the reason, for everyone.

CREATE TABLE "AgendaPass" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "passedAt" TIMESTAMPTZ(3) NOT NULL,
    "passedById" UUID,
    CONSTRAINT "AgendaPass_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "AgendaPass_proposalId_idx" ON "AgendaPass"("proposalId");
ALTER TABLE "AgendaPass" ADD CONSTRAINT "AgendaPass_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AgendaPass" ADD CONSTRAINT agenda_pass_has_reason CHECK (length(btrim(reason)) > 0);
GRANT SELECT, INSERT ON "AgendaPass" TO kumin_app;
