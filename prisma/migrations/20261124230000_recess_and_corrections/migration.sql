-- 休憩, one at a time; attendance corrected after the closing, with what it said before.

CREATE TABLE "Recess" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Recess_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Recess_sessionId_idx" ON "Recess"("sessionId");
ALTER TABLE "Recess" ADD CONSTRAINT "Recess_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Recess" ADD CONSTRAINT recess_order CHECK ("endedAt" IS NULL OR "endedAt" >= "startedAt");
CREATE UNIQUE INDEX recess_one_open ON "Recess" ("sessionId") WHERE "endedAt" IS NULL;

CREATE TABLE "AttendanceCorrection" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "correctedAt" TIMESTAMPTZ(3) NOT NULL,
    "correctedById" UUID,
    CONSTRAINT "AttendanceCorrection_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "AttendanceCorrection_sessionId_idx" ON "AttendanceCorrection"("sessionId");
ALTER TABLE "AttendanceCorrection" ADD CONSTRAINT "AttendanceCorrection_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AttendanceCorrection" ADD CONSTRAINT "AttendanceCorrection_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "Recess" TO kumin_app;
-- What was corrected stays; the intervals themselves are written anew.
GRANT SELECT, INSERT ON "AttendanceCorrection" TO kumin_app;
GRANT DELETE ON "Presence" TO kumin_app;
