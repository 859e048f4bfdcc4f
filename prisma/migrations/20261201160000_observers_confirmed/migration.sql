-- A seat is asked for with an address that somebody confirms, or through the desk: forty names without one filled a draw
-- of ten. Those who asked before this stay as they are.
ALTER TABLE "ObserverEntry" ADD COLUMN "confirmedAt" TIMESTAMPTZ(3), ADD COLUMN "confirmHash" TEXT,
  ADD COLUMN "means" TEXT, ADD COLUMN "enteredById" UUID;
UPDATE "ObserverEntry" SET "confirmedAt" = "enteredAt";
CREATE UNIQUE INDEX "ObserverEntry_confirmHash_key" ON "ObserverEntry"("confirmHash");
ALTER TABLE "ObserverEntry" ADD CONSTRAINT seated_once_confirmed
  CHECK ("confirmedAt" IS NOT NULL OR ("seatedAt" IS NULL AND "waitingRank" IS NULL AND "arrivedAt" IS NULL));
