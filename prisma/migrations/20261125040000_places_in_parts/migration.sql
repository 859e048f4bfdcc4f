-- Places in a 部会 have their days, as posts do: who belonged to it at a past sitting stays what it was.
ALTER TABLE "SubcommitteeMember" ADD COLUMN "startsOn" DATE, ADD COLUMN "endedOn" DATE;
UPDATE "SubcommitteeMember" p SET "startsOn" = t."startsOn"
  FROM "Subcommittee" s JOIN "Term" t ON t.id = s."termId" WHERE s.id = p."subcommitteeId";
ALTER TABLE "SubcommitteeMember"
  ALTER COLUMN "startsOn" SET NOT NULL,
  DROP CONSTRAINT "SubcommitteeMember_pkey",
  ADD CONSTRAINT "SubcommitteeMember_pkey" PRIMARY KEY ("subcommitteeId", "memberId", "startsOn"),
  ADD CONSTRAINT place_ends_after_it_begins CHECK ("endedOn" > "startsOn");
CREATE UNIQUE INDEX one_place_at_a_time ON "SubcommitteeMember" ("subcommitteeId", "memberId") WHERE "endedOn" IS NULL;
CREATE UNIQUE INDEX one_head_at_a_time ON "SubcommitteeMember" ("subcommitteeId") WHERE "isHead" AND "endedOn" IS NULL;
GRANT DELETE ON "SubcommitteeMember" TO kumin_app;
-- A sitting of a 部会 is a sitting of that 部会's own term.
CREATE UNIQUE INDEX part_with_its_term ON "Subcommittee" (id, "termId");
ALTER TABLE "CouncilSession" ADD CONSTRAINT sitting_in_the_term_of_its_part
  FOREIGN KEY ("subcommitteeId", "termId") REFERENCES "Subcommittee" (id, "termId");
