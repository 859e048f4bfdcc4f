-- 報告書 of a term; handed over, it stays as it was.

CREATE TABLE "TermReport" (
    "id" UUID NOT NULL,
    "termId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "writtenById" UUID,
    "handedOverOn" DATE,
    "handedTo" TEXT,
    "handedOverAt" TIMESTAMPTZ(3),
    "handedOverById" UUID,
    "content" JSONB,
    "sha256" TEXT,
    CONSTRAINT "TermReport_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "TermReport_termId_key" ON "TermReport"("termId");
ALTER TABLE "TermReport" ADD CONSTRAINT "TermReport_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TermReport" ADD CONSTRAINT report_whole CHECK (
  ("handedOverAt" IS NULL) = ("handedOverOn" IS NULL) AND ("handedOverAt" IS NULL) = ("content" IS NULL)
  AND ("handedOverAt" IS NULL) = ("handedTo" IS NULL) AND ("handedOverAt" IS NULL) = ("sha256" IS NULL));

CREATE FUNCTION keep_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."handedOverAt" IS NOT NULL THEN
    RAISE EXCEPTION 'report_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_stays BEFORE UPDATE ON "TermReport" FOR EACH ROW EXECUTE FUNCTION keep_report();

GRANT SELECT, INSERT, UPDATE ON "TermReport" TO kumin_app;
