-- Old minutes often say when a sitting began, and not when it ended.
ALTER TABLE "CouncilSession" ADD COLUMN "isEndKnown" BOOLEAN NOT NULL DEFAULT true;
