-- Pictures are decoded and written anew where they come in; Markdown is made HTML once, where it is saved (decisions 0043, 0044).
ALTER TABLE "StoredFile" ADD COLUMN "list" BYTEA, ADD COLUMN "madeBy" INTEGER;
ALTER TABLE "StoredFile" ALTER COLUMN "list" SET STORAGE EXTERNAL;
ALTER TABLE "StoredFile" ADD CONSTRAINT list_with_maker CHECK ("list" IS NULL OR "madeBy" IS NOT NULL);

ALTER TABLE "TermReport" ADD COLUMN "html" TEXT, ADD COLUMN "htmlBy" INTEGER, ADD COLUMN "contentHtml" JSONB;
ALTER TABLE "ReportChapter" ADD COLUMN "html" TEXT, ADD COLUMN "htmlBy" INTEGER;
ALTER TABLE "PaperVersion" ADD COLUMN "html" TEXT, ADD COLUMN "htmlBy" INTEGER;
-- What is made of the words may be made anew; the words themselves stay as they are.
GRANT UPDATE ("html", "htmlBy") ON "PaperVersion" TO kumin_app;

CREATE OR REPLACE FUNCTION keep_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."handedOverAt" IS NOT NULL
     AND to_jsonb(NEW) - ARRAY['html', 'htmlBy', 'contentHtml'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['html', 'htmlBy', 'contentHtml'] THEN
    RAISE EXCEPTION 'report_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_stays';
  END IF;
  RETURN NEW;
END $$;

-- HTML made anew is no change of a chapter.
DROP TRIGGER parts_changed ON "ReportChapter";
CREATE TRIGGER parts_changed AFTER INSERT OR DELETE OR UPDATE OF "title", "words", "position", "subcommitteeId", "revision" ON "ReportChapter"
  FOR EACH ROW EXECUTE FUNCTION raise_parts_revision();

-- A photo as it came gives its place to the one made of it, and by nothing else: the original must never have
-- been made here, the other must.
CREATE FUNCTION renew_photo(came text, made text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "StoredFile" WHERE sha256 = came AND "madeBy" IS NULL)
     OR NOT EXISTS (SELECT FROM "StoredFile" WHERE sha256 = made AND "madeBy" IS NOT NULL) THEN
    RAISE EXCEPTION 'photo_made_here' USING ERRCODE = 'check_violation', CONSTRAINT = 'photo_made_here';
  END IF;
  UPDATE "DraftPhoto" SET sha256 = made WHERE sha256 = came;
  UPDATE "ProposalPhoto" SET sha256 = made WHERE sha256 = came;
  UPDATE "ProgressReport" SET photo = made WHERE photo = came;
END $$;
REVOKE ALL ON FUNCTION renew_photo(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION renew_photo(text, text) TO kumin_app;
