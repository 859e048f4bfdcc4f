-- A draw anybody can do again: the seed's hash is published before, the seed after.

CREATE TABLE "Draw" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "strata" JSONB NOT NULL,
    "seed" TEXT NOT NULL,
    "seedHash" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedById" UUID,
    "drawnAt" TIMESTAMPTZ(3),
    "drawnById" UUID,
    "publicWord" TEXT,
    CONSTRAINT "Draw_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Draw_wardId_startedAt_idx" ON "Draw"("wardId", "startedAt");

CREATE TABLE "DrawEntry" (
    "id" UUID NOT NULL,
    "drawId" UUID NOT NULL,
    "stratum" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "rank" INTEGER,
    CONSTRAINT "DrawEntry_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "DrawEntry_drawId_number_key" ON "DrawEntry"("drawId", "number");
ALTER TABLE "Draw" ADD CONSTRAINT "Draw_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DrawEntry" ADD CONSTRAINT "DrawEntry_drawId_fkey" FOREIGN KEY ("drawId") REFERENCES "Draw"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Draw" ADD CONSTRAINT draw_word_at_draw CHECK (("drawnAt" IS NULL) = ("publicWord" IS NULL));

-- What was committed to stays, and what was drawn is drawn.

CREATE FUNCTION keep_draw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.seed, NEW."seedHash", NEW.strata) IS DISTINCT FROM (OLD.seed, OLD."seedHash", OLD.strata)
     OR (OLD."drawnAt" IS NOT NULL AND NEW IS DISTINCT FROM OLD) THEN
    RAISE EXCEPTION 'draw_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'draw_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draw_stays BEFORE UPDATE ON "Draw" FOR EACH ROW EXECUTE FUNCTION keep_draw();

CREATE FUNCTION refuse_late_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Draw" d WHERE d.id = NEW."drawId" AND d."drawnAt" IS NOT NULL)
     AND (TG_OP = 'INSERT' OR (NEW."drawId", NEW.stratum, NEW.number, NEW.rank) IS DISTINCT FROM (OLD."drawId", OLD.stratum, OLD.number, OLD.rank)) THEN
    RAISE EXCEPTION 'draw_entry_late' USING ERRCODE = 'check_violation', CONSTRAINT = 'draw_entry_late';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draw_entry_late BEFORE INSERT OR UPDATE ON "DrawEntry" FOR EACH ROW EXECUTE FUNCTION refuse_late_entry();

GRANT SELECT, INSERT, UPDATE ON "Draw", "DrawEntry" TO kumin_app;
