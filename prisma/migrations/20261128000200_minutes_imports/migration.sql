-- Minutes written elsewhere, as they came; statements know the lines they were read from.
CREATE TABLE "MinutesImport" (
    "id" UUID NOT NULL,
    "minutesId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "begunById" UUID,
    "takenAt" TIMESTAMPTZ(3),
    "decisions" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "MinutesImport_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "MinutesImport_minutesId_idx" ON "MinutesImport"("minutesId");

ALTER TABLE "MinutesImport" ADD CONSTRAINT "MinutesImport_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "Minutes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Statement" ADD COLUMN     "fromLine" INTEGER,
ADD COLUMN     "importId" UUID,
ADD COLUMN     "toLine" INTEGER;

ALTER TABLE "Statement" ADD CONSTRAINT "Statement_importId_fkey" FOREIGN KEY ("importId") REFERENCES "MinutesImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Statement" ADD CONSTRAINT statement_from_import CHECK (
  ("importId" IS NULL) = ("fromLine" IS NULL) AND ("importId" IS NULL) = ("toLine" IS NULL));

-- What came in stays as it came, and what was decided of it as it was decided.
CREATE FUNCTION keep_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."takenAt" IS NOT NULL OR NEW.text IS DISTINCT FROM OLD.text OR NEW."minutesId" IS DISTINCT FROM OLD."minutesId" THEN
    RAISE EXCEPTION 'import_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'import_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER import_stays BEFORE UPDATE ON "MinutesImport" FOR EACH ROW EXECUTE FUNCTION keep_import();
GRANT SELECT, INSERT, UPDATE ON "MinutesImport" TO kumin_app;
