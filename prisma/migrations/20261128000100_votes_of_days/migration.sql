-- What an election gave and ended is known by row; votes that take days are judged by the day; a scoring can be set aside.
DROP INDEX "Scoring_itemId_key";

ALTER TABLE "MemberPost" ADD COLUMN     "endedById" UUID,
ADD COLUMN     "givenById" UUID;

ALTER TABLE "Scoring" ADD COLUMN     "voidReason" TEXT,
ADD COLUMN     "voidedAt" TIMESTAMPTZ(3);

ALTER TABLE "Vote" ADD COLUMN     "headBeforeId" UUID;

CREATE INDEX "Scoring_itemId_idx" ON "Scoring"("itemId");

ALTER TABLE "MemberPost" ADD CONSTRAINT "MemberPost_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "Vote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "MemberPost" ADD CONSTRAINT "MemberPost_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Vote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Vote" ADD CONSTRAINT "Vote_headBeforeId_fkey" FOREIGN KEY ("headBeforeId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE UNIQUE INDEX scoring_one_standing ON "Scoring" ("itemId") WHERE "voidedAt" IS NULL;
ALTER TABLE "Scoring" ADD CONSTRAINT scoring_voided_with_reason CHECK (("voidedAt" IS NULL) = ("voidReason" IS NULL));

-- One post a member at a time: where two overlap, the earlier ends as the later begins.
UPDATE "MemberPost" p SET "endedOn" = l."startsOn"
FROM (SELECT a.id, min(b."startsOn") AS "startsOn" FROM "MemberPost" a
  JOIN "MemberPost" b ON b."memberId" = a."memberId" AND b.id <> a.id AND (b."startsOn", b.id) > (a."startsOn", a.id)
  GROUP BY a.id) l
WHERE l.id = p.id AND (p."endedOn" IS NULL OR p."endedOn" > l."startsOn");
ALTER TABLE "MemberPost" ADD CONSTRAINT member_post_no_overlap EXCLUDE USING gist (
  "memberId" WITH =, daterange("startsOn", "endedOn") WITH &&);
ALTER TABLE "Presiding" ADD CONSTRAINT presiding_in_order CHECK ("endedAt" IS NULL OR "endedAt" >= "startedAt");

-- A reply to a 書面表決 is of somebody in office on its day, and comes by its last day unless the desk enters a letter.
CREATE FUNCTION refuse_late_reply() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v record; today date;
BEGIN
  SELECT method, "closesAt" INTO v FROM "Vote" WHERE id = NEW."voteId";
  IF v.method <> 'written' THEN RETURN NEW; END IF;
  today := (NEW."castAt" AT TIME ZONE 'Asia/Tokyo')::date;
  IF NEW."enteredById" IS NULL AND NEW."castAt" >= v."closesAt" THEN
    RAISE EXCEPTION 'ballot_vote_closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_vote_closed';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "Member" m WHERE m.id = NEW."memberId" AND m."startsOn" <= today AND m."endsOn" >= today
     AND (m."endedOn" IS NULL OR m."endedOn" > today)) THEN
    RAISE EXCEPTION 'ballot_not_in_office' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_not_in_office';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reply_in_time BEFORE INSERT ON "Ballot" FOR EACH ROW EXECUTE FUNCTION refuse_late_reply();

-- A recusal taken back, and an item added to a sitting that runs, are told to whoever watches.
CREATE FUNCTION tell_room_of_old_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('room', i."sessionId"::text) FROM "AgendaItem" i WHERE i.id = OLD."itemId";
  RETURN NULL;
END $$;
CREATE TRIGGER tells_room_of_return AFTER DELETE ON "Recusal" FOR EACH ROW EXECUTE FUNCTION tell_room_of_old_item();
CREATE TRIGGER tells_room_of_new AFTER INSERT ON "AgendaItem" FOR EACH ROW
  WHEN (NEW.number IS NOT NULL) EXECUTE FUNCTION tell_room();
