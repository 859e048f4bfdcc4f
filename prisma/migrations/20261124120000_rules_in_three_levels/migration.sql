-- Rules of the city, a ward and a body, each inheriting what it leaves out.

ALTER TABLE "CouncilRuleSet" RENAME TO "RuleSet";
ALTER TABLE "RuleSet" RENAME CONSTRAINT "CouncilRuleSet_pkey" TO "RuleSet_pkey";
ALTER TABLE "RuleSet" DROP CONSTRAINT "CouncilRuleSet_councilId_fkey";
DROP INDEX "CouncilRuleSet_councilId_version_key";
ALTER TABLE "RuleSet" RENAME COLUMN rules TO "values";
ALTER TABLE "RuleSet" ALTER COLUMN "councilId" DROP NOT NULL;
ALTER TABLE "RuleSet" ADD COLUMN "wardId" UUID;
ALTER TABLE "RuleSet" ADD CONSTRAINT "RuleSet_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RuleSet" ADD CONSTRAINT "RuleSet_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX rule_set_version_once ON "RuleSet" ("wardId", "councilId", version) NULLS NOT DISTINCT;
ALTER TABLE "RuleSet" ADD CONSTRAINT rule_set_of_one_level CHECK ("wardId" IS NULL OR "councilId" IS NULL);

-- A sitting keeps the sources of its rules with the rules themselves.

ALTER TABLE "CouncilSession" ADD COLUMN "ruleSources" JSONB;
UPDATE "CouncilSession" s SET "ruleSources" = jsonb_build_array(jsonb_build_object(
  'level', 'body', 'version', r.version, 'source', r.source, 'validFrom', to_char(r."validFrom", 'YYYY-MM-DD')))
FROM "RuleSet" r WHERE r.id = s."ruleSetId";
ALTER TABLE "CouncilSession" DROP CONSTRAINT session_number_from_announcement;
ALTER TABLE "CouncilSession" ADD CONSTRAINT session_number_from_announcement CHECK (
  ("announcedAt" IS NULL) = (number IS NULL) AND ("announcedAt" IS NULL) = ("fiscalYear" IS NULL)
  AND ("announcedAt" IS NULL) = (rules IS NULL) AND ("announcedAt" IS NULL) = ("ruleSources" IS NULL));
CREATE OR REPLACE FUNCTION keep_announced_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.number IS NOT NULL AND (NEW.number, NEW."fiscalYear", NEW."wardId", NEW.rules, NEW."ruleSources")
     IS DISTINCT FROM (OLD.number, OLD."fiscalYear", OLD."wardId", OLD.rules, OLD."ruleSources") THEN
    RAISE EXCEPTION 'session_number_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'session_number_stays';
  END IF;
  RETURN NEW;
END $$;
ALTER TABLE "CouncilSession" DROP COLUMN "ruleSetId";
