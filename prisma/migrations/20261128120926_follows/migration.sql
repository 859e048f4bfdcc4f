-- CreateEnum
CREATE TYPE "MailPace" AS ENUM ('each', 'daily', 'weekly', 'none');

-- CreateEnum
CREATE TYPE "FollowSubject" AS ENUM ('ward', 'council', 'theme', 'town', 'proposal');

-- CreateEnum
CREATE TYPE "NewsSubject" AS ENUM ('proposal', 'session');

-- CreateEnum
CREATE TYPE "NewsRelation" AS ENUM ('commenter', 'supporter', 'follower');

-- AlterEnum
ALTER TYPE "TokenPurpose" ADD VALUE 'leave';

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "mailPace" "MailPace" NOT NULL DEFAULT 'daily',
ADD COLUMN     "quietFrom" INTEGER NOT NULL DEFAULT 21,
ADD COLUMN     "quietUntil" INTEGER NOT NULL DEFAULT 7;

-- CreateTable
CREATE TABLE "Follow" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "subject" "FollowSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "followedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "News" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" "NewsSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "relation" "NewsRelation" NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "noticeId" UUID,

    CONSTRAINT "News_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Follow_subject_subjectId_idx" ON "Follow"("subject", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_accountId_subject_subjectId_wardId_key" ON "Follow"("accountId", "subject", "subjectId", "wardId");

-- CreateIndex
CREATE INDEX "News_accountId_noticeId_idx" ON "News"("accountId", "noticeId");

-- CreateIndex
CREATE INDEX "News_noticeId_happenedAt_idx" ON "News"("noticeId", "happenedAt");

-- CreateIndex
CREATE UNIQUE INDEX "News_eventId_accountId_key" ON "News"("eventId", "accountId");

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "News" ADD CONSTRAINT "News_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "News" ADD CONSTRAINT "News_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "News" ADD CONSTRAINT "News_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

GRANT SELECT, INSERT, DELETE ON "Follow" TO kumin_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "News" TO kumin_app;

ALTER TABLE "Account" ADD CONSTRAINT account_quiet_hours CHECK ("quietFrom" BETWEEN 0 AND 23 AND "quietUntil" BETWEEN 0 AND 23);
