-- Last days for answers and opinions that a clerk set by hand; null where they are counted back from the sitting.
ALTER TABLE "CouncilSession" ADD COLUMN "ownRepliesDueOn" DATE, ADD COLUMN "ownOpinionsDueAt" TIMESTAMPTZ(3);

-- A draft can be given up. What was announced cannot, whatever the code above does.
CREATE FUNCTION keep_announced_sitting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."announcedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'sitting_was_announced' USING ERRCODE = 'check_violation', CONSTRAINT = 'sitting_was_announced';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER keep_announced_sitting BEFORE DELETE ON "CouncilSession"
  FOR EACH ROW EXECUTE FUNCTION keep_announced_sitting();
GRANT DELETE ON "CouncilSession" TO kumin_app;
