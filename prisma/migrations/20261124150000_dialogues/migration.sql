-- 対話の場: people who take part in one sitting, and the ideas that come out of it, sorted.

ALTER TYPE "ItemResult" ADD VALUE 'discussed';
CREATE TYPE "ParticipantWay" AS ENUM ('invited', 'open_call', 'drawn');
CREATE TYPE "IdeaSorting" AS ENUM ('plan', 'short_term', 'not_taken');

ALTER TABLE "CouncilSession" ADD COLUMN "facilitator" TEXT NOT NULL DEFAULT '';

CREATE TABLE "Participant" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kana" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "way" "ParticipantWay" NOT NULL,
    "attendedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Participant_sessionId_sortKey_idx" ON "Participant"("sessionId", "sortKey");

CREATE TABLE "Idea" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sorting" "IdeaSorting" NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    CONSTRAINT "Idea_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Idea_sessionId_position_key" ON "Idea"("sessionId", "position");
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Idea" ADD CONSTRAINT idea_has_reason CHECK (length(btrim(reason)) > 0);

GRANT SELECT, INSERT, UPDATE, DELETE ON "Participant", "Idea" TO kumin_app;
