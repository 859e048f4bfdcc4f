-- CreateEnum
CREATE TYPE "StepKind" AS ENUM ('received', 'published', 'publication_ended', 'held', 'urgent', 'assigned', 'returned', 'passed_over', 'answered', 'progressed', 'finished', 'dropped');

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "eventId" UUID;

-- CreateTable
CREATE TABLE "ProposalStep" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "StepKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "officeId" UUID,
    "dueOn" DATE,
    "reason" TEXT,
    "detailId" UUID,

    CONSTRAINT "ProposalStep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProposalStep_proposalId_position_key" ON "ProposalStep"("proposalId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_receiptHash_key" ON "Proposal"("receiptHash");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_eventId_accountId_kind_key" ON "Notice"("eventId", "accountId", "kind");

-- AddForeignKey
ALTER TABLE "ProposalStep" ADD CONSTRAINT "ProposalStep_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalStep" ADD CONSTRAINT "ProposalStep_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

GRANT SELECT, INSERT ON "ProposalStep" TO kumin_app;

-- What is known of the lives so far. A publication that was ended left only its end.
INSERT INTO "ProposalStep" (id, "proposalId", position, kind, at, "officeId", "dueOn", reason, "detailId")
SELECT gen_random_uuid(), "proposalId", row_number() OVER (PARTITION BY "proposalId" ORDER BY at, rank),
  kind::"StepKind", at, "officeId", "dueOn", reason, "detailId"
FROM (
  SELECT id AS "proposalId", 1 AS rank, 'received' AS kind, "receivedAt" AS at, NULL::uuid AS "officeId",
    NULL::date AS "dueOn", NULL::text AS reason, NULL::uuid AS "detailId" FROM "Proposal"
  UNION ALL SELECT id, 2, 'urgent', "urgentAt", NULL, NULL, NULL, NULL FROM "Proposal" WHERE "urgentAt" IS NOT NULL
  UNION ALL SELECT id, 3, 'published', "publishedAt", NULL, NULL, NULL, NULL FROM "Proposal" WHERE "publishedAt" IS NOT NULL
  UNION ALL SELECT id, 4, 'held', "heldAt", NULL, NULL, "heldReason", NULL FROM "Proposal" WHERE "heldAt" IS NOT NULL
  UNION ALL SELECT "proposalId", 5, 'assigned', "assignedAt", "officeId", "dueOn", NULL, id FROM "Assignment"
  UNION ALL SELECT "proposalId", 6, 'returned', "returnedAt", "officeId", NULL, "endReason", id FROM "Assignment"
    WHERE "returnedAt" IS NOT NULL
  UNION ALL SELECT "proposalId", 7, 'passed_over', "passedAt", NULL, NULL, reason, id FROM "AgendaPass"
  UNION ALL SELECT "proposalId", 8, 'answered', "publishedAt", "officeId", NULL, NULL, id FROM "WardResponse"
    WHERE "publishedAt" IS NOT NULL
  UNION ALL SELECT r."proposalId", 9, 'progressed', r."reportedAt", p."officeId", NULL, NULL, r.id
    FROM "ProgressReport" r JOIN "Proposal" p ON p.id = r."proposalId"
  UNION ALL SELECT id, 10, 'finished', "doneAt", "officeId", NULL, "endReason", NULL FROM "Proposal" WHERE "doneAt" IS NOT NULL
  UNION ALL SELECT id, 11, 'dropped', "droppedAt", "officeId", NULL, "endReason", NULL FROM "Proposal"
    WHERE "droppedAt" IS NOT NULL
) lives;
