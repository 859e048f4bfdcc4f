-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('resident', 'member', 'adviser', 'secretariat', 'manager', 'office', 'bureau', 'admin');

-- CreateEnum
CREATE TYPE "Relation" AS ENUM ('lives', 'works', 'studies', 'active');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('code', 'password_reset', 'address_change');

-- CreateEnum
CREATE TYPE "MemberBasis" AS ENUM ('organisation', 'open_call', 'ward_head', 'scholar');

-- CreateEnum
CREATE TYPE "Post" AS ENUM ('chair', 'vice_chair');

-- CreateEnum
CREATE TYPE "OnlineMode" AS ENUM ('none', 'members', 'broadcast');

-- CreateEnum
CREATE TYPE "AgendaKind" AS ENUM ('consultation', 'deliberation', 'report', 'other');

-- CreateEnum
CREATE TYPE "ItemResult" AS ENUM ('reported', 'noted', 'no_objection', 'voted', 'carried_over');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('open', 'members', 'closed');

-- CreateEnum
CREATE TYPE "ReplyAnswer" AS ENUM ('attend', 'online', 'late', 'absent', 'undecided');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('for', 'against', 'unsure');

-- CreateEnum
CREATE TYPE "BallotMethod" AS ENUM ('no_objection', 'show_of_hands', 'standing', 'recorded');

-- CreateEnum
CREATE TYPE "Choice" AS ENUM ('for', 'against', 'abstain');

-- CreateEnum
CREATE TYPE "VoteOutcome" AS ENUM ('carried', 'rejected', 'no_quorum', 'carried_over');

-- CreateEnum
CREATE TYPE "SpeakerKind" AS ENUM ('presiding', 'member', 'staff', 'adviser', 'other', 'stage');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('web', 'phone', 'paper', 'counter', 'letter');

-- CreateEnum
CREATE TYPE "ResponseStatus" AS ENUM ('will_do', 'partly', 'consider', 'difficult', 'already_done', 'other_body');

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "cityName" TEXT NOT NULL,
    "demoLoadedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ward" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKana" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "contactSection" TEXT NOT NULL,
    "contactTel" TEXT NOT NULL,
    "contactExt" TEXT,
    "contactFax" TEXT,
    "contactEmail" TEXT NOT NULL,
    "urgentContact" TEXT NOT NULL,
    "publishDays" INTEGER NOT NULL DEFAULT 3,
    "officeDays" INTEGER NOT NULL DEFAULT 5,
    "answerDays" INTEGER NOT NULL DEFAULT 10,

    CONSTRAINT "Ward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Town" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kana" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,

    CONSTRAINT "Town_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bureau" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kana" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,

    CONSTRAINT "Bureau_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "bureauId" UUID,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kana" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "tel" TEXT NOT NULL,
    "isSecretariat" BOOLEAN NOT NULL DEFAULT false,
    "closedOn" DATE,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Venue" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "access" TEXT NOT NULL,

    CONSTRAINT "Venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NumberCounter" (
    "wardId" UUID NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "NumberCounter_pkey" PRIMARY KEY ("wardId","fiscalYear","kind")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "displayName" TEXT NOT NULL,
    "realName" TEXT,
    "passwordHash" TEXT,
    "emailConfirmedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "demoAt" TIMESTAMPTZ(3),
    "disabledAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "wardId" UUID,
    "officeId" UUID,
    "bureauId" UUID,
    "relation" "Relation",
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "warnedAt" TIMESTAMPTZ(3),
    "grantedById" UUID,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedReason" TEXT,

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoginSession" (
    "id" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "device" TEXT NOT NULL,

    CONSTRAINT "LoginSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountToken" (
    "id" UUID NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "accountId" UUID NOT NULL,
    "secretHash" TEXT NOT NULL,
    "newEmail" TEXT,
    "subjectId" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeptForm" (
    "id" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KeptForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Council" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'standing',
    "establishedOn" DATE NOT NULL,
    "endedOn" DATE,

    CONSTRAINT "Council_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CouncilRuleSet" (
    "id" UUID NOT NULL,
    "councilId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CouncilRuleSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" UUID NOT NULL,
    "councilId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "termId" UUID NOT NULL,
    "accountId" UUID,
    "name" TEXT NOT NULL,
    "kana" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "basis" "MemberBasis" NOT NULL,
    "organisation" TEXT,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "endedOn" DATE,
    "endReason" TEXT,
    "predecessorId" UUID,
    "contactMeans" TEXT NOT NULL DEFAULT 'mail',

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberPost" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "post" "Post" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 1,
    "startsOn" DATE NOT NULL,
    "endedOn" DATE,

    CONSTRAINT "MemberPost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subcommittee" (
    "id" UUID NOT NULL,
    "termId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "theme" TEXT NOT NULL,

    CONSTRAINT "Subcommittee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubcommitteeMember" (
    "subcommitteeId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "isHead" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SubcommitteeMember_pkey" PRIMARY KEY ("subcommitteeId","memberId")
);

-- CreateTable
CREATE TABLE "CouncilSession" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "councilId" UUID NOT NULL,
    "termId" UUID NOT NULL,
    "ruleSetId" UUID,
    "fiscalYear" INTEGER,
    "number" INTEGER,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "venueId" UUID NOT NULL,
    "room" TEXT NOT NULL,
    "onlineMode" "OnlineMode" NOT NULL DEFAULT 'none',
    "onlineUrl" TEXT,
    "observerCap" INTEGER NOT NULL,
    "observerNote" TEXT NOT NULL,
    "repliesDueOn" DATE NOT NULL,
    "opinionsDueAt" TIMESTAMPTZ(3) NOT NULL,
    "rules" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "announcedAt" TIMESTAMPTZ(3),
    "announcedById" UUID,
    "urgentReason" TEXT,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,
    "openedAt" TIMESTAMPTZ(3),
    "openedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "enteredLaterAt" TIMESTAMPTZ(3),
    "observerCount" INTEGER,
    "pressCount" INTEGER,
    "staffPresent" TEXT NOT NULL DEFAULT '',
    "advisersPresent" TEXT NOT NULL DEFAULT '',
    "summary" TEXT,
    "summaryPublishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CouncilSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionChange" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "SessionChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER,
    "kind" "AgendaKind" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "closedAt" TIMESTAMPTZ(3),
    "closedGround" TEXT,
    "closedById" UUID,
    "startedAt" TIMESTAMPTZ(3),
    "memo" TEXT NOT NULL DEFAULT '',
    "result" "ItemResult",
    "resultAt" TIMESTAMPTZ(3),
    "resultById" UUID,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItemProposal" (
    "itemId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgendaItemProposal_pkey" PRIMARY KEY ("itemId","proposalId")
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "itemId" UUID,
    "label" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "audience" "Audience" NOT NULL,
    "closedGround" TEXT,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionReply" (
    "sessionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "answer" "ReplyAnswer" NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "means" TEXT,

    CONSTRAINT "SessionReply_pkey" PRIMARY KEY ("sessionId","memberId")
);

-- CreateTable
CREATE TABLE "PriorOpinion" (
    "itemId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "stance" "Stance" NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "means" TEXT,

    CONSTRAINT "PriorOpinion_pkey" PRIMARY KEY ("itemId","memberId")
);

-- CreateTable
CREATE TABLE "Presence" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "online" BOOLEAN NOT NULL DEFAULT false,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Presiding" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Presiding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recusal" (
    "itemId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Recusal_pkey" PRIMARY KEY ("itemId","memberId")
);

-- CreateTable
CREATE TABLE "Vote" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "motion" TEXT NOT NULL,
    "method" "BallotMethod" NOT NULL,
    "rules" JSONB NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID NOT NULL,
    "countedAt" TIMESTAMPTZ(3),
    "seats" INTEGER NOT NULL,
    "currentMembers" INTEGER NOT NULL,
    "present" INTEGER,
    "recused" INTEGER,
    "presidingId" UUID,
    "presidingAs" TEXT,
    "presidingPresent" BOOLEAN,
    "forCount" INTEGER,
    "againstCount" INTEGER,
    "abstainCount" INTEGER,
    "objection" TEXT,
    "castingVote" "Choice",
    "castingById" UUID,
    "castingAt" TIMESTAMPTZ(3),
    "outcome" "VoteOutcome",
    "wording" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "voidedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT,

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoteRoll" (
    "voteId" UUID NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "VoteRoll_pkey" PRIMARY KEY ("voteId","memberId")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "voteId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "choice" "Choice" NOT NULL,
    "castAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("voteId","memberId","revision")
);

-- CreateTable
CREATE TABLE "Minutes" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "confirmRequestedAt" TIMESTAMPTZ(3),
    "confirmBy" DATE,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedOn" DATE,
    "approvedByName" TEXT,
    "approvalMeans" TEXT,

    CONSTRAINT "Minutes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "minutesId" UUID NOT NULL,
    "itemId" UUID,
    "position" INTEGER NOT NULL,
    "speaker" "SpeakerKind" NOT NULL,
    "memberId" UUID,
    "label" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CorrectionRequest" (
    "id" UUID NOT NULL,
    "minutesId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "statementId" UUID,
    "place" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "means" TEXT,
    "acceptedAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "CorrectionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MinutesVersion" (
    "id" UUID NOT NULL,
    "minutesId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID NOT NULL,
    "errata" JSONB NOT NULL,

    CONSTRAINT "MinutesVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalDraft" (
    "id" TEXT NOT NULL,
    "wardId" UUID NOT NULL,
    "accountId" UUID,
    "fields" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProposalDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "channel" "Channel" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "wish" TEXT NOT NULL DEFAULT '',
    "townId" UUID,
    "landmark" TEXT NOT NULL DEFAULT '',
    "displayName" TEXT NOT NULL,
    "accountId" UUID,
    "contactEmail" TEXT,
    "relation" "Relation",
    "wardOnlyAt" TIMESTAMPTZ(3),
    "receiptHash" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "publishBy" DATE NOT NULL,
    "officeBy" DATE NOT NULL,
    "answerBy" DATE NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "heldAt" TIMESTAMPTZ(3),
    "heldReason" TEXT,
    "urgentAt" TIMESTAMPTZ(3),
    "urgentNote" TEXT,
    "themeId" UUID,
    "officeId" UUID,
    "officeDueOn" DATE,
    "answeredAt" TIMESTAMPTZ(3),
    "firstProgressAt" TIMESTAMPTZ(3),
    "nextReportOn" DATE,
    "doneAt" TIMESTAMPTZ(3),
    "droppedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "supportCount" INTEGER NOT NULL DEFAULT 0,
    "commentCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL,
    "assignedById" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffNote" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WardResponse" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "status" "ResponseStatus" NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "nextReportOn" DATE,
    "memo" TEXT NOT NULL DEFAULT '',
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedById" UUID NOT NULL,
    "returnedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WardResponse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressReport" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "nextReportOn" DATE,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "reportedById" UUID NOT NULL,

    CONSTRAINT "ProgressReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Support" (
    "proposalId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "supportedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Support_pkey" PRIMARY KEY ("proposalId","accountId")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "displayName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "postedAt" TIMESTAMPTZ(3) NOT NULL,
    "hiddenAt" TIMESTAMPTZ(3),
    "hiddenById" UUID,
    "hiddenReason" TEXT,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApprovalRecord" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "approverName" TEXT NOT NULL,
    "approverId" UUID,
    "decidedOn" DATE NOT NULL,
    "documentNumber" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ApprovalRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApprovalRequest" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "requestedById" UUID NOT NULL,
    "returnedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,

    CONSTRAINT "ApprovalRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "wardId" UUID,
    "accountId" UUID,
    "officeId" UUID,
    "address" TEXT,
    "subjectId" UUID,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "attemptedAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    "subjectLine" TEXT,
    "text" TEXT,
    "privateText" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "actorRole" TEXT NOT NULL,
    "wardId" UUID,
    "action" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "details" JSONB NOT NULL,
    "requestId" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditLink" (
    "seq" BIGINT NOT NULL,
    "eventId" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditLink_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "day" DATE NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "SubmittedForm" (
    "key" TEXT NOT NULL,
    "actorKey" TEXT NOT NULL,
    "outcome" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SubmittedForm_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Ward_slug_key" ON "Ward"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Town_wardId_name_key" ON "Town"("wardId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Bureau_name_key" ON "Bureau"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Office_wardId_slug_key" ON "Office"("wardId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_slug_key" ON "Theme"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_name_key" ON "Theme"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Venue_wardId_name_key" ON "Venue"("wardId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Grant_accountId_idx" ON "Grant"("accountId");

-- CreateIndex
CREATE INDEX "Grant_wardId_role_idx" ON "Grant"("wardId", "role");

-- CreateIndex
CREATE INDEX "LoginSession_accountId_idx" ON "LoginSession"("accountId");

-- CreateIndex
CREATE INDEX "LoginSession_expiresAt_idx" ON "LoginSession"("expiresAt");

-- CreateIndex
CREATE INDEX "AccountToken_accountId_purpose_idx" ON "AccountToken"("accountId", "purpose");

-- CreateIndex
CREATE INDEX "AccountToken_secretHash_idx" ON "AccountToken"("secretHash");

-- CreateIndex
CREATE UNIQUE INDEX "Council_wardId_slug_key" ON "Council"("wardId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "CouncilRuleSet_councilId_version_key" ON "CouncilRuleSet"("councilId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Term_councilId_ordinal_key" ON "Term"("councilId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Member_predecessorId_key" ON "Member"("predecessorId");

-- CreateIndex
CREATE INDEX "Member_termId_sortKey_idx" ON "Member"("termId", "sortKey");

-- CreateIndex
CREATE INDEX "Member_accountId_idx" ON "Member"("accountId");

-- CreateIndex
CREATE INDEX "MemberPost_memberId_idx" ON "MemberPost"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Subcommittee_termId_name_key" ON "Subcommittee"("termId", "name");

-- CreateIndex
CREATE INDEX "CouncilSession_wardId_startsAt_idx" ON "CouncilSession"("wardId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "CouncilSession_wardId_fiscalYear_number_key" ON "CouncilSession"("wardId", "fiscalYear", "number");

-- CreateIndex
CREATE INDEX "SessionChange_sessionId_idx" ON "SessionChange"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_sessionId_position_key" ON "AgendaItem"("sessionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_sessionId_number_key" ON "AgendaItem"("sessionId", "number");

-- CreateIndex
CREATE INDEX "AgendaItemProposal_proposalId_idx" ON "AgendaItemProposal"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_sessionId_label_key" ON "Paper"("sessionId", "label");

-- CreateIndex
CREATE INDEX "Presence_sessionId_memberId_idx" ON "Presence"("sessionId", "memberId");

-- CreateIndex
CREATE INDEX "Presiding_sessionId_idx" ON "Presiding"("sessionId");

-- CreateIndex
CREATE INDEX "Vote_itemId_idx" ON "Vote"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Minutes_sessionId_key" ON "Minutes"("sessionId");

-- CreateIndex
CREATE INDEX "Statement_minutesId_position_idx" ON "Statement"("minutesId", "position");

-- CreateIndex
CREATE INDEX "CorrectionRequest_minutesId_idx" ON "CorrectionRequest"("minutesId");

-- CreateIndex
CREATE UNIQUE INDEX "MinutesVersion_minutesId_number_key" ON "MinutesVersion"("minutesId", "number");

-- CreateIndex
CREATE INDEX "ProposalDraft_accountId_idx" ON "ProposalDraft"("accountId");

-- CreateIndex
CREATE INDEX "Proposal_wardId_publishedAt_idx" ON "Proposal"("wardId", "publishedAt");

-- CreateIndex
CREATE INDEX "Proposal_wardId_receivedAt_idx" ON "Proposal"("wardId", "receivedAt");

-- CreateIndex
CREATE INDEX "Proposal_officeId_idx" ON "Proposal"("officeId");

-- CreateIndex
CREATE INDEX "Proposal_accountId_idx" ON "Proposal"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_wardId_fiscalYear_number_key" ON "Proposal"("wardId", "fiscalYear", "number");

-- CreateIndex
CREATE INDEX "Assignment_proposalId_idx" ON "Assignment"("proposalId");

-- CreateIndex
CREATE INDEX "StaffNote_proposalId_idx" ON "StaffNote"("proposalId");

-- CreateIndex
CREATE INDEX "WardResponse_proposalId_idx" ON "WardResponse"("proposalId");

-- CreateIndex
CREATE INDEX "ProgressReport_proposalId_idx" ON "ProgressReport"("proposalId");

-- CreateIndex
CREATE INDEX "Comment_proposalId_postedAt_idx" ON "Comment"("proposalId", "postedAt");

-- CreateIndex
CREATE INDEX "ApprovalRecord_subject_subjectId_idx" ON "ApprovalRecord"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "ApprovalRequest_subject_subjectId_idx" ON "ApprovalRequest"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "ApprovalRequest_wardId_idx" ON "ApprovalRequest"("wardId");

-- CreateIndex
CREATE INDEX "Notice_wardId_queuedAt_idx" ON "Notice"("wardId", "queuedAt");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_idx" ON "AuditEvent"("subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_wardId_at_idx" ON "AuditEvent"("wardId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AuditLink_eventId_key" ON "AuditLink"("eventId");

-- CreateIndex
CREATE INDEX "SubmittedForm_createdAt_idx" ON "SubmittedForm"("createdAt");

-- AddForeignKey
ALTER TABLE "Town" ADD CONSTRAINT "Town_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_bureauId_fkey" FOREIGN KEY ("bureauId") REFERENCES "Bureau"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Venue" ADD CONSTRAINT "Venue_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberCounter" ADD CONSTRAINT "NumberCounter_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_bureauId_fkey" FOREIGN KEY ("bureauId") REFERENCES "Bureau"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoginSession" ADD CONSTRAINT "LoginSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Council" ADD CONSTRAINT "Council_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilRuleSet" ADD CONSTRAINT "CouncilRuleSet_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberPost" ADD CONSTRAINT "MemberPost_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subcommittee" ADD CONSTRAINT "Subcommittee_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubcommitteeMember" ADD CONSTRAINT "SubcommitteeMember_subcommitteeId_fkey" FOREIGN KEY ("subcommitteeId") REFERENCES "Subcommittee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubcommitteeMember" ADD CONSTRAINT "SubcommitteeMember_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilSession" ADD CONSTRAINT "CouncilSession_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilSession" ADD CONSTRAINT "CouncilSession_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilSession" ADD CONSTRAINT "CouncilSession_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilSession" ADD CONSTRAINT "CouncilSession_ruleSetId_fkey" FOREIGN KEY ("ruleSetId") REFERENCES "CouncilRuleSet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilSession" ADD CONSTRAINT "CouncilSession_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionChange" ADD CONSTRAINT "SessionChange_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItemProposal" ADD CONSTRAINT "AgendaItemProposal_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItemProposal" ADD CONSTRAINT "AgendaItemProposal_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionReply" ADD CONSTRAINT "SessionReply_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionReply" ADD CONSTRAINT "SessionReply_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorOpinion" ADD CONSTRAINT "PriorOpinion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorOpinion" ADD CONSTRAINT "PriorOpinion_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presiding" ADD CONSTRAINT "Presiding_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presiding" ADD CONSTRAINT "Presiding_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteRoll" ADD CONSTRAINT "VoteRoll_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteRoll" ADD CONSTRAINT "VoteRoll_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "Minutes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "Minutes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesVersion" ADD CONSTRAINT "MinutesVersion_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "Minutes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalDraft" ADD CONSTRAINT "ProposalDraft_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalDraft" ADD CONSTRAINT "ProposalDraft_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffNote" ADD CONSTRAINT "StaffNote_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WardResponse" ADD CONSTRAINT "WardResponse_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WardResponse" ADD CONSTRAINT "WardResponse_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditLink" ADD CONSTRAINT "AuditLink_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AuditEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
