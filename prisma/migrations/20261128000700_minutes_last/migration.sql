-- 論点 as headings in minutes, and published versions that may no longer be read.
ALTER TYPE "SpeakerKind" ADD VALUE 'topic';

CREATE TABLE "VersionClosure" (
    "versionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID NOT NULL,

    CONSTRAINT "VersionClosure_pkey" PRIMARY KEY ("versionId")
);

ALTER TABLE "VersionClosure" ADD CONSTRAINT "VersionClosure_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "MinutesVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT ON "VersionClosure" TO kumin_app;
