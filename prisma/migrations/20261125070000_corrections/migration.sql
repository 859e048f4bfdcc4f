-- An entry typed wrong is taken back before the draw; its number is given to nobody else.
ALTER TABLE "DrawEntry" ADD COLUMN "withdrawnAt" TIMESTAMPTZ(3), ADD COLUMN "withdrawnReason" TEXT;
CREATE OR REPLACE FUNCTION refuse_late_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Draw" d WHERE d.id = NEW."drawId" AND d."drawnAt" IS NOT NULL)
     AND (TG_OP = 'INSERT' OR (NEW."drawId", NEW.stratum, NEW.number, NEW.rank, NEW."withdrawnAt")
       IS DISTINCT FROM (OLD."drawId", OLD.stratum, OLD.number, OLD.rank, OLD."withdrawnAt")) THEN
    RAISE EXCEPTION 'draw_entry_late' USING ERRCODE = 'check_violation', CONSTRAINT = 'draw_entry_late';
  END IF;
  RETURN NEW;
END $$;

-- A place that is described anew keeps what was said of it for the sittings that are over.
ALTER TABLE "Venue" ADD COLUMN "currentId" UUID REFERENCES "Venue"(id);
DROP INDEX "Venue_wardId_name_key";
CREATE UNIQUE INDEX "Venue_wardId_name_key" ON "Venue" ("wardId", name) WHERE "currentId" IS NULL;
CREATE INDEX "Venue_wardId_idx" ON "Venue"("wardId");
