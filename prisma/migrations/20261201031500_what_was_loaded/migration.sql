-- What a database holds is said before anything is loaded into it, and that it is whole only after: a start may empty
-- nothing but a demo that was cut off while it was loaded.
ALTER TABLE "Installation" ADD COLUMN "kind" TEXT, ADD COLUMN "loadingSince" TIMESTAMPTZ(3), ADD COLUMN "loadedAt" TIMESTAMPTZ(3);
UPDATE "Installation" SET "kind" = CASE WHEN "demoLoadedAt" IS NULL THEN 'city' ELSE 'demo' END,
  "loadingSince" = COALESCE("demoLoadedAt", now()), "loadedAt" = COALESCE("demoLoadedAt", now());
ALTER TABLE "Installation" ALTER COLUMN "kind" SET NOT NULL, ALTER COLUMN "loadingSince" SET NOT NULL, DROP COLUMN "demoLoadedAt";
ALTER TABLE "Installation" ADD CONSTRAINT known_kind CHECK ("kind" IN ('demo', 'city'));
