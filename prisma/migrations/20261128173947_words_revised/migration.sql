ALTER TABLE "ProposalRevision" ADD COLUMN "displayName" TEXT, ADD COLUMN "landmark" TEXT,
  ADD COLUMN "landmarkBefore" TEXT, ADD COLUMN "nameBefore" TEXT;
-- Neither could change before now.
UPDATE "ProposalRevision" r SET "displayName" = p."displayName", "nameBefore" = p."displayName",
  "landmark" = p.landmark, "landmarkBefore" = p.landmark FROM "Proposal" p WHERE p.id = r."proposalId";
ALTER TABLE "ProposalRevision" ALTER COLUMN "displayName" SET NOT NULL, ALTER COLUMN "landmark" SET NOT NULL,
  ALTER COLUMN "landmarkBefore" SET NOT NULL, ALTER COLUMN "nameBefore" SET NOT NULL;

ALTER TABLE "Proposal" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
