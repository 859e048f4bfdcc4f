-- CreateEnum
CREATE TYPE "ErratumSubject" AS ENUM ('term_report', 'closing');

-- AlterTable
ALTER TABLE "TermReport" ADD COLUMN     "partsRevision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Erratum" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "subject" "ErratumSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "correctedAt" TIMESTAMPTZ(3) NOT NULL,
    "correctedById" UUID,

    CONSTRAINT "Erratum_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Erratum_subject_subjectId_correctedAt_idx" ON "Erratum"("subject", "subjectId", "correctedAt");

GRANT SELECT, INSERT ON "Erratum" TO kumin_app;

-- Whoever hands a report over has seen its parts as they are.
CREATE FUNCTION raise_parts_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "TermReport" SET "partsRevision" = "partsRevision" + 1
  WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD."reportId" ELSE NEW."reportId" END;
  RETURN NULL;
END $$;
CREATE TRIGGER parts_changed AFTER INSERT OR UPDATE OR DELETE ON "ReportChapter"
  FOR EACH ROW EXECUTE FUNCTION raise_parts_revision();
CREATE TRIGGER parts_changed AFTER INSERT OR UPDATE OR DELETE ON "Recommendation"
  FOR EACH ROW EXECUTE FUNCTION raise_parts_revision();
