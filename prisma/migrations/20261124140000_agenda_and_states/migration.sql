-- An agenda with parts, planned times, what was added, withdrawn or carried over; postponed and reopened sittings.

ALTER TABLE "AgendaItem" ADD COLUMN "level" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "label" TEXT NOT NULL DEFAULT '',
ADD COLUMN "plannedMinutes" INTEGER,
ADD COLUMN "presenter" TEXT NOT NULL DEFAULT '',
ADD COLUMN "addedAt" TIMESTAMPTZ(3),
ADD COLUMN "addedReason" TEXT,
ADD COLUMN "withdrawnAt" TIMESTAMPTZ(3),
ADD COLUMN "withdrawnReason" TEXT,
ADD COLUMN "carriedFromId" UUID;
UPDATE "AgendaItem" SET label = position::text;
CREATE UNIQUE INDEX "AgendaItem_carriedFromId_key" ON "AgendaItem"("carriedFromId");
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_carriedFromId_fkey" FOREIGN KEY ("carriedFromId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "AgendaItem" ADD CONSTRAINT item_level_of_three CHECK (level BETWEEN 1 AND 3);
ALTER TABLE "AgendaItem" ADD CONSTRAINT item_added_with_reason CHECK (("addedAt" IS NULL) = ("addedReason" IS NULL));
ALTER TABLE "AgendaItem" ADD CONSTRAINT item_withdrawn_with_reason CHECK (
  ("withdrawnAt" IS NULL) = ("withdrawnReason" IS NULL) AND ("withdrawnAt" IS NULL OR result IS NULL));

ALTER TABLE "CouncilSession" ADD COLUMN "postponedAt" TIMESTAMPTZ(3),
ADD COLUMN "postponeReason" TEXT,
ADD COLUMN "adjournReason" TEXT,
ADD COLUMN "reopenedAt" TIMESTAMPTZ(3),
ADD COLUMN "reopenReason" TEXT;
ALTER TABLE "CouncilSession" DROP CONSTRAINT session_states_in_order;
ALTER TABLE "CouncilSession" ADD CONSTRAINT session_states_in_order CHECK (
  ("openedAt" IS NULL OR "announcedAt" IS NOT NULL)
  AND ("closedAt" IS NULL OR "openedAt" IS NOT NULL)
  AND ("cancelledAt" IS NULL OR ("announcedAt" IS NOT NULL AND "openedAt" IS NULL))
  AND (("cancelledAt" IS NULL) = ("cancelReason" IS NULL))
  AND ("postponedAt" IS NULL OR ("announcedAt" IS NOT NULL AND "openedAt" IS NULL))
  AND (("postponedAt" IS NULL) = ("postponeReason" IS NULL))
  AND ("adjournReason" IS NULL OR "closedAt" IS NOT NULL)
  AND (("reopenedAt" IS NULL) = ("reopenReason" IS NULL)));

-- Members who live by letter, fax or telephone: whom the desk still has to tell of what.

CREATE TABLE "Telling" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "means" TEXT NOT NULL,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),
    "toldById" UUID,
    CONSTRAINT "Telling_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Telling_sessionId_idx" ON "Telling"("sessionId");
ALTER TABLE "Telling" ADD CONSTRAINT "Telling_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Telling" ADD CONSTRAINT "Telling_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE ON "Telling" TO kumin_app;
