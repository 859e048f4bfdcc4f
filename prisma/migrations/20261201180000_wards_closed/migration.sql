-- Since when a ward that was open is closed again: one that never opened is told of in other words.
ALTER TABLE "Ward" ADD COLUMN "closedAt" TIMESTAMPTZ(3);
