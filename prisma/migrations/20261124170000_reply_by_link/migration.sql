-- 出欠 by a link of the mail, with a reason only the desk reads; one reminder before answers are due.
ALTER TYPE "TokenPurpose" ADD VALUE 'session_reply';
ALTER TABLE "SessionReply" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "CouncilSession" ADD COLUMN "remindedAt" TIMESTAMPTZ(3);
