-- A vote that lost its quorum decided nothing: its motion may be voted on again.
DROP INDEX vote_one_a_motion;
CREATE UNIQUE INDEX vote_one_a_motion ON "Vote" ("motionId")
  WHERE "voidedAt" IS NULL AND outcome IS DISTINCT FROM 'no_quorum';

-- A secret vote set aside before it was counted leaves nothing: with few ballots cast, what is left would be a link.
CREATE FUNCTION destroy_secret_vote(vote uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM "Vote" WHERE id = vote AND "countedAt" IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  DELETE FROM "SecretTally" WHERE "voteId" = vote;
  DELETE FROM "SecretVoter" WHERE "voteId" = vote;
END $$;
REVOKE ALL ON FUNCTION destroy_secret_vote(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_secret_vote(uuid) TO kumin_app;

-- Whoever watches an announced sitting before its opening is told of its changes too.
DROP TRIGGER tells_room ON "CouncilSession";
CREATE TRIGGER tells_room AFTER UPDATE ON "CouncilSession" FOR EACH ROW
  WHEN (NEW."announcedAt" IS NOT NULL) EXECUTE FUNCTION tell_room_of_session();
DROP TRIGGER tells_room ON "AgendaItem";
CREATE TRIGGER tells_room AFTER UPDATE ON "AgendaItem" FOR EACH ROW
  WHEN (NEW.number IS NOT NULL) EXECUTE FUNCTION tell_room();
