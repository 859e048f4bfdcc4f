-- A member's own marks: papers read, changes noted.

CREATE TABLE "PaperRead" (
    "versionId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "PaperRead_pkey" PRIMARY KEY ("versionId","accountId")
);
CREATE INDEX "PaperRead_accountId_idx" ON "PaperRead"("accountId");
ALTER TABLE "PaperRead" ADD CONSTRAINT "PaperRead_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PaperVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PaperRead" ADD CONSTRAINT "PaperRead_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "SessionSeen" (
    "sessionId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "SessionSeen_pkey" PRIMARY KEY ("sessionId","accountId")
);
CREATE INDEX "SessionSeen_accountId_idx" ON "SessionSeen"("accountId");
ALTER TABLE "SessionSeen" ADD CONSTRAINT "SessionSeen_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SessionSeen" ADD CONSTRAINT "SessionSeen_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "PaperRead", "SessionSeen" TO kumin_app;
