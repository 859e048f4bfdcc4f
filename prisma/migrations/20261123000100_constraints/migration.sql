-- What the schema language cannot say. Each rule here has a test in tests/domain/database.test.ts.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Checks

ALTER TABLE "Installation" ADD CONSTRAINT installation_is_one CHECK (id = 1);

ALTER TABLE "Grant" ADD CONSTRAINT grant_scope_fits_role CHECK (
  CASE role
    WHEN 'admin' THEN "wardId" IS NULL AND "officeId" IS NULL AND "bureauId" IS NULL
    WHEN 'bureau' THEN "bureauId" IS NOT NULL AND "wardId" IS NULL
    WHEN 'office' THEN "officeId" IS NOT NULL AND "wardId" IS NOT NULL
    ELSE "wardId" IS NOT NULL AND "officeId" IS NULL AND "bureauId" IS NULL
  END);
ALTER TABLE "Grant" ADD CONSTRAINT grant_days_in_order CHECK ("endsOn" IS NULL OR "endsOn" >= "startsOn");
ALTER TABLE "Grant" ADD CONSTRAINT grant_relation_of_residents CHECK ((role = 'resident') = (relation IS NOT NULL));

ALTER TABLE "Term" ADD CONSTRAINT term_days_in_order CHECK ("endsOn" >= "startsOn");
ALTER TABLE "Member" ADD CONSTRAINT member_days_in_order CHECK ("endsOn" >= "startsOn");
ALTER TABLE "Member" ADD CONSTRAINT member_end_has_reason CHECK (("endedOn" IS NULL) = ("endReason" IS NULL));

ALTER TABLE "CouncilSession" ADD CONSTRAINT session_ends_after_start CHECK ("endsAt" > "startsAt");
ALTER TABLE "CouncilSession" ADD CONSTRAINT session_number_from_announcement CHECK (
  ("announcedAt" IS NULL) = (number IS NULL) AND ("announcedAt" IS NULL) = ("fiscalYear" IS NULL)
  AND ("announcedAt" IS NULL) = (rules IS NULL) AND ("announcedAt" IS NULL) = ("ruleSetId" IS NULL));
ALTER TABLE "CouncilSession" ADD CONSTRAINT session_states_in_order CHECK (
  ("openedAt" IS NULL OR "announcedAt" IS NOT NULL)
  AND ("closedAt" IS NULL OR "openedAt" IS NOT NULL)
  AND ("cancelledAt" IS NULL OR ("announcedAt" IS NOT NULL AND "openedAt" IS NULL))
  AND (("cancelledAt" IS NULL) = ("cancelReason" IS NULL)));

ALTER TABLE "AgendaItem" ADD CONSTRAINT item_closed_with_ground CHECK (("closedAt" IS NULL) = ("closedGround" IS NULL));
ALTER TABLE "AgendaItem" ADD CONSTRAINT item_result_has_time CHECK ((result IS NULL) = ("resultAt" IS NULL));
ALTER TABLE "Paper" ADD CONSTRAINT paper_closed_with_ground CHECK ((audience = 'closed') = ("closedGround" IS NOT NULL));

ALTER TABLE "Presence" ADD CONSTRAINT presence_in_order CHECK ("leftAt" IS NULL OR "leftAt" >= "arrivedAt");
ALTER TABLE "Vote" ADD CONSTRAINT vote_counts_fit CHECK (
  ("forCount" IS NULL OR "forCount" >= 0) AND ("againstCount" IS NULL OR "againstCount" >= 0)
  AND ("abstainCount" IS NULL OR "abstainCount" >= 0)
  AND ("forCount" IS NULL OR present IS NULL OR "forCount" + "againstCount" + "abstainCount" <= present));
ALTER TABLE "Vote" ADD CONSTRAINT vote_decided_after_count CHECK (
  ("decidedAt" IS NULL) = (outcome IS NULL) AND ("decidedAt" IS NULL OR "countedAt" IS NOT NULL));
ALTER TABLE "Vote" ADD CONSTRAINT vote_casting_complete CHECK (
  ("castingVote" IS NULL) = ("castingById" IS NULL) AND ("castingVote" IS NULL) = ("castingAt" IS NULL)
  AND ("castingVote" IS NULL OR "castingVote" <> 'abstain'));

ALTER TABLE "Proposal" ADD CONSTRAINT proposal_held_with_reason CHECK (("heldAt" IS NULL) = ("heldReason" IS NULL));
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_ward_only_unpublished CHECK ("wardOnlyAt" IS NULL OR "publishedAt" IS NULL);
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_ends_once_with_reason CHECK (
  ("doneAt" IS NULL OR "droppedAt" IS NULL)
  AND (("doneAt" IS NULL AND "droppedAt" IS NULL) = ("endReason" IS NULL)));
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_counts_fit CHECK ("supportCount" >= 0 AND "commentCount" >= 0);
ALTER TABLE "WardResponse" ADD CONSTRAINT response_has_reason CHECK (length(btrim(reason)) > 0);
ALTER TABLE "WardResponse" ADD CONSTRAINT response_consider_has_date CHECK (status <> 'consider' OR "nextReportOn" IS NOT NULL);
ALTER TABLE "WardResponse" ADD CONSTRAINT response_returned_with_reason CHECK (("returnedAt" IS NULL) = ("returnReason" IS NULL));
ALTER TABLE "Comment" ADD CONSTRAINT comment_hidden_with_reason CHECK (("hiddenAt" IS NULL) = ("hiddenReason" IS NULL));
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT correction_declined_with_reason CHECK (
  ("acceptedAt" IS NULL OR "declinedAt" IS NULL) AND ("declinedAt" IS NULL OR reason IS NOT NULL));

-- One at a time

CREATE UNIQUE INDEX assignment_one_open ON "Assignment" ("proposalId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX presiding_one_open ON "Presiding" ("sessionId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX vote_one_standing ON "Vote" ("itemId") WHERE "voidedAt" IS NULL;
CREATE UNIQUE INDEX response_one_waiting ON "WardResponse" ("proposalId") WHERE "publishedAt" IS NULL AND "returnedAt" IS NULL;
CREATE UNIQUE INDEX member_account_once_a_term ON "Member" ("termId", "accountId") WHERE "accountId" IS NOT NULL AND "endedOn" IS NULL;
CREATE UNIQUE INDEX office_one_secretariat ON "Office" ("wardId") WHERE "isSecretariat";
ALTER TABLE "Presence" ADD CONSTRAINT presence_no_overlap EXCLUDE USING gist (
  "sessionId" WITH =, "memberId" WITH =,
  tstzrange("arrivedAt", COALESCE("leftAt", 'infinity'::timestamptz)) WITH &&);

-- Ballots: the database refuses whoever may not vote, whatever the code above does

CREATE FUNCTION refuse_wrong_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v record;
BEGIN
  SELECT "itemId", "countedAt", "voidedAt" INTO v FROM "Vote" WHERE id = NEW."voteId" FOR SHARE;
  IF v."countedAt" IS NOT NULL OR v."voidedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'ballot_vote_closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_vote_closed';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "VoteRoll" r WHERE r."voteId" = NEW."voteId" AND r."memberId" = NEW."memberId")
     OR EXISTS (SELECT 1 FROM "Recusal" x WHERE x."itemId" = v."itemId" AND x."memberId" = NEW."memberId") THEN
    RAISE EXCEPTION 'ballot_not_on_roll' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_not_on_roll';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_allowed BEFORE INSERT ON "Ballot" FOR EACH ROW EXECUTE FUNCTION refuse_wrong_ballot();

CREATE FUNCTION keep_decided_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."decidedAt" IS NOT NULL AND
     (to_jsonb(NEW) - 'voidedAt' - 'voidReason') IS DISTINCT FROM (to_jsonb(OLD) - 'voidedAt' - 'voidReason') THEN
    RAISE EXCEPTION 'vote_decided_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_decided_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vote_decided_stays BEFORE UPDATE ON "Vote" FOR EACH ROW EXECUTE FUNCTION keep_decided_vote();

CREATE FUNCTION keep_announced_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.number IS NOT NULL AND (NEW.number, NEW."fiscalYear", NEW."wardId", NEW.rules, NEW."ruleSetId")
     IS DISTINCT FROM (OLD.number, OLD."fiscalYear", OLD."wardId", OLD.rules, OLD."ruleSetId") THEN
    RAISE EXCEPTION 'session_number_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'session_number_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_number_stays BEFORE UPDATE ON "CouncilSession" FOR EACH ROW EXECUTE FUNCTION keep_announced_session();

-- The audit chain: linked inside COMMIT, so no lock spans a round trip

CREATE FUNCTION audit_payload(e "AuditEvent", link_seq bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(link_seq, e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    e."actorId", e."actorRole", e."wardId", e.action, e."subjectId", e.details, e."requestId")::text
$$;

CREATE FUNCTION link_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE last record; next_seq bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(4703, 1);
  SELECT seq, hash INTO last FROM "AuditLink" ORDER BY seq DESC LIMIT 1;
  next_seq := COALESCE(last.seq, 0) + 1;
  INSERT INTO "AuditLink" (seq, "eventId", hash) VALUES (next_seq, NEW.id,
    encode(sha256(convert_to(COALESCE(last.hash, '') || E'\n' || audit_payload(NEW, next_seq), 'UTF8')), 'hex'));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_linked AFTER INSERT ON "AuditEvent"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION link_audit_event();

-- Two roles: the owner migrates, the application cannot rewrite the record

-- Made by whoever migrates, or before by whoever may (scripts/database/rights.ts).
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kumin_app') THEN
    CREATE ROLE kumin_app NOLOGIN;
    EXECUTE format('GRANT kumin_app TO %I', current_user);
  END IF;
END $$;

GRANT USAGE ON SCHEMA public TO kumin_app;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO kumin_app;
REVOKE ALL ON "_prisma_migrations" FROM kumin_app;
GRANT SELECT ON "_prisma_migrations" TO kumin_app;

REVOKE UPDATE ON "AuditEvent", "AuditHead", "MinutesVersion", "Ballot", "VoteRoll", "ApprovalRecord",
  "ProgressReport", "StaffNote", "SessionChange", "CouncilRuleSet" FROM kumin_app;
REVOKE INSERT, UPDATE ON "AuditLink" FROM kumin_app;

GRANT DELETE ON "LoginSession", "AccountToken", "KeptForm", "ProposalDraft", "SubmittedForm", "AgendaItem",
  "AgendaItemProposal", "Paper", "Statement", "Recusal", rate_limit TO kumin_app;
