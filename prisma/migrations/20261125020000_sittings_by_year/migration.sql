-- A year of a ward's sittings in their order, without sorting them all.
CREATE INDEX "CouncilSession_wardId_fiscalYear_startsAt_idx" ON "CouncilSession"("wardId", "fiscalYear", "startsAt");
