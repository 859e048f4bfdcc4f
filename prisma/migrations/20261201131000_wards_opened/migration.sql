-- A ward is closed to writing until somebody opens it; those that a secretariat answers for are open already.
ALTER TABLE "Ward" ADD COLUMN "openedAt" TIMESTAMPTZ(3);
UPDATE "Ward" w SET "openedAt" = now() WHERE EXISTS (
  SELECT FROM "Grant" g WHERE g."wardId" = w.id AND g.role IN ('secretariat', 'manager') AND g."endedAt" IS NULL
    AND g."startsOn" <= (now() AT TIME ZONE 'Asia/Tokyo')::date
    AND (g."endsOn" IS NULL OR g."endsOn" >= (now() AT TIME ZONE 'Asia/Tokyo')::date));
ALTER TABLE "Installation" ADD COLUMN "contactSection" TEXT NOT NULL DEFAULT '', ADD COLUMN "contactTel" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "contactEmail" TEXT NOT NULL DEFAULT '';

-- Until now an installation without demo data began with invented numbers and addresses: what nobody has changed goes.
UPDATE "Ward" SET "contactTel" = '', "contactFax" = NULL, "contactEmail" = '', "urgentContact" = ''
WHERE EXISTS (SELECT FROM "Installation" WHERE kind = 'city')
  AND "contactTel" ~ '^044-000-10[1-7]0$' AND "contactEmail" = 'kikaku@' || slug || '.example.jp';
UPDATE "Office" o SET tel = '', email = '' FROM "Ward" w
WHERE w.id = o."wardId" AND EXISTS (SELECT FROM "Installation" WHERE kind = 'city')
  AND o.tel ~ '^044-000-30[1-7]0$' AND o.email = o.slug || '@' || w.slug || '.example.jp';
