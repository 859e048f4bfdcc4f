-- A ward is closed to writing until somebody opens it; those that a secretariat answers for are open already.
ALTER TABLE "Ward" ADD COLUMN "openedAt" TIMESTAMPTZ(3);
UPDATE "Ward" w SET "openedAt" = now() WHERE EXISTS (
  SELECT FROM "Grant" g WHERE g."wardId" = w.id AND g.role IN ('secretariat', 'manager') AND g."endedAt" IS NULL
    AND g."startsOn" <= (now() AT TIME ZONE 'Asia/Tokyo')::date
    AND (g."endsOn" IS NULL OR g."endsOn" >= (now() AT TIME ZONE 'Asia/Tokyo')::date));
ALTER TABLE "Installation" ADD COLUMN "contactSection" TEXT NOT NULL DEFAULT '', ADD COLUMN "contactTel" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "contactEmail" TEXT NOT NULL DEFAULT '';
