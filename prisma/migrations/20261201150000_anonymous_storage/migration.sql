-- Where what nobody signed for came from, by a hash with the installation's key: no one network fills the disk.
ALTER TABLE "ProposalDraft" ADD COLUMN "network" TEXT;
ALTER TABLE "Proposal" ADD COLUMN "network" TEXT;
CREATE INDEX "ProposalDraft_network_updatedAt_idx" ON "ProposalDraft"("network", "updatedAt");
