-- Sittings of a 部会: its own members, its own 第n回.
ALTER TABLE "CouncilSession" ADD COLUMN "subcommitteeId" UUID;
ALTER TABLE "CouncilSession" ADD CONSTRAINT "CouncilSession_subcommitteeId_fkey" FOREIGN KEY ("subcommitteeId") REFERENCES "Subcommittee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "CouncilSession_subcommitteeId_idx" ON "CouncilSession"("subcommitteeId");
DROP INDEX "CouncilSession_termId_ordinal_key";
CREATE UNIQUE INDEX session_ordinal_of_term ON "CouncilSession" ("termId", ordinal) WHERE "subcommitteeId" IS NULL;
CREATE UNIQUE INDEX session_ordinal_of_part ON "CouncilSession" ("subcommitteeId", ordinal) WHERE "subcommitteeId" IS NOT NULL;
