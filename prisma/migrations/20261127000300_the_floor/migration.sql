-- The speakers' queue, 流会, and word of every change in a running sitting to whoever watches it.
ALTER TABLE "CouncilSession" ADD COLUMN     "lapsedAt" TIMESTAMPTZ(3);

CREATE TABLE "SpeechRequest" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "itemId" UUID,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "calledAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "SpeechRequest_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "SpeechRequest_sessionId_requestedAt_idx" ON "SpeechRequest"("sessionId", "requestedAt");

CREATE INDEX "SpeechRequest_memberId_idx" ON "SpeechRequest"("memberId");

ALTER TABLE "SpeechRequest" ADD CONSTRAINT "SpeechRequest_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SpeechRequest" ADD CONSTRAINT "SpeechRequest_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SpeechRequest" ADD CONSTRAINT "SpeechRequest_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE UNIQUE INDEX speech_one_waiting ON "SpeechRequest" ("sessionId", "memberId")
  WHERE "calledAt" IS NULL AND "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX speech_one_speaking ON "SpeechRequest" ("sessionId") WHERE "calledAt" IS NOT NULL AND "endedAt" IS NULL;
ALTER TABLE "SpeechRequest" ADD CONSTRAINT speech_in_order CHECK (
  ("endedAt" IS NULL OR "calledAt" IS NOT NULL) AND ("calledAt" IS NULL OR "withdrawnAt" IS NULL));
ALTER TABLE "CouncilSession" ADD CONSTRAINT session_lapsed_is_closed CHECK ("lapsedAt" IS NULL OR "closedAt" IS NOT NULL);
GRANT SELECT, INSERT, UPDATE ON "SpeechRequest" TO kumin_app;

-- One channel, the sitting's id as the word: no act can forget it, and nothing else travels with it.
CREATE FUNCTION tell_room() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('room', NEW."sessionId"::text);
  RETURN NULL;
END $$;
CREATE FUNCTION tell_room_of_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('room', NEW.id::text);
  RETURN NULL;
END $$;
CREATE FUNCTION tell_room_of_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('room', i."sessionId"::text) FROM "AgendaItem" i WHERE i.id = NEW."itemId";
  RETURN NULL;
END $$;
CREATE FUNCTION tell_room_of_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('room', i."sessionId"::text)
    FROM "Vote" v JOIN "AgendaItem" i ON i.id = v."itemId" WHERE v.id = NEW."voteId";
  RETURN NULL;
END $$;
CREATE TRIGGER tells_room AFTER UPDATE ON "CouncilSession" FOR EACH ROW
  WHEN (NEW."openedAt" IS NOT NULL) EXECUTE FUNCTION tell_room_of_session();
CREATE TRIGGER tells_room AFTER UPDATE ON "AgendaItem" FOR EACH ROW
  WHEN (NEW."startedAt" IS NOT NULL OR NEW.result IS NOT NULL) EXECUTE FUNCTION tell_room();
CREATE TRIGGER tells_room AFTER INSERT OR UPDATE ON "Presence" FOR EACH ROW EXECUTE FUNCTION tell_room();
CREATE TRIGGER tells_room AFTER INSERT OR UPDATE ON "Recess" FOR EACH ROW EXECUTE FUNCTION tell_room();
CREATE TRIGGER tells_room AFTER INSERT OR UPDATE ON "Presiding" FOR EACH ROW EXECUTE FUNCTION tell_room();
CREATE TRIGGER tells_room AFTER INSERT OR UPDATE ON "SpeechRequest" FOR EACH ROW EXECUTE FUNCTION tell_room();
CREATE TRIGGER tells_room AFTER INSERT ON "Recusal" FOR EACH ROW EXECUTE FUNCTION tell_room_of_item();
CREATE TRIGGER tells_room AFTER INSERT OR UPDATE ON "Motion" FOR EACH ROW EXECUTE FUNCTION tell_room_of_item();
CREATE TRIGGER tells_room AFTER INSERT OR UPDATE ON "Vote" FOR EACH ROW EXECUTE FUNCTION tell_room_of_item();
CREATE TRIGGER tells_room AFTER INSERT ON "Ballot" FOR EACH ROW EXECUTE FUNCTION tell_room_of_vote();
CREATE TRIGGER tells_room AFTER INSERT ON "BallotConfirmation" FOR EACH ROW EXECUTE FUNCTION tell_room_of_vote();
CREATE TRIGGER tells_room AFTER INSERT ON "SecretVoter" FOR EACH ROW EXECUTE FUNCTION tell_room_of_vote();
