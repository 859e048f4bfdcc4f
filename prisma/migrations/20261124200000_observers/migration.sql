-- Seats to watch from: asked for beforehand where the rules say so, given first come or by a draw; places with their access.

ALTER TABLE "Venue" ADD COLUMN "wheelchair" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "childcare" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "hearing" TEXT NOT NULL DEFAULT '';

CREATE TYPE "Recording" AS ENUM ('by_leave', 'allowed', 'refused');

ALTER TABLE "CouncilSession" ADD COLUMN "observersDueOn" DATE,
    ADD COLUMN "pressSeats" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "recording" "Recording" NOT NULL DEFAULT 'by_leave',
    ADD COLUMN "signDueOn" DATE,
    ADD COLUMN "captionsDueOn" DATE,
    ADD COLUMN "childcareDueOn" DATE,
    ADD COLUMN "observersSeatedAt" TIMESTAMPTZ(3);

CREATE TABLE "ObserverEntry" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "needs" TEXT[],
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "seatedAt" TIMESTAMPTZ(3),
    "waitingRank" INTEGER,
    "withdrawnAt" TIMESTAMPTZ(3),
    "arrivedAt" TIMESTAMPTZ(3),
    "forgottenAt" TIMESTAMPTZ(3),
    CONSTRAINT "ObserverEntry_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ObserverEntry_sessionId_number_key" ON "ObserverEntry"("sessionId", "number");
CREATE UNIQUE INDEX "ObserverEntry_sessionId_code_key" ON "ObserverEntry"("sessionId", "code");
ALTER TABLE "ObserverEntry" ADD CONSTRAINT "ObserverEntry_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ObserverEntry" ADD CONSTRAINT observer_code_form CHECK (code ~ '^[0-9]{10}$');

ALTER TABLE "Draw" ADD COLUMN "sessionId" UUID;
CREATE UNIQUE INDEX "Draw_sessionId_key" ON "Draw"("sessionId");
ALTER TABLE "Draw" ADD CONSTRAINT "Draw_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "ObserverEntry" TO kumin_app;
