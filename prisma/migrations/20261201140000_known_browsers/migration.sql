-- Browsers somebody signed in with: wrong passwords from elsewhere never stop them. Which browser asked for a code is
-- kept with it, so that wrong tries of others use up only the tries of others.
CREATE TABLE "KnownBrowser" ("secretHash" TEXT NOT NULL, "accountId" UUID NOT NULL, "seenAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "KnownBrowser_pkey" PRIMARY KEY ("secretHash", "accountId"));
CREATE INDEX "KnownBrowser_accountId_idx" ON "KnownBrowser"("accountId");
ALTER TABLE "KnownBrowser" ADD CONSTRAINT "KnownBrowser_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE, DELETE ON "KnownBrowser" TO kumin_app;
ALTER TABLE "Notice" ADD COLUMN "askedBy" TEXT;
ALTER TABLE "AccountToken" ADD COLUMN "askedBy" TEXT, ADD COLUMN "othersAttempts" INTEGER NOT NULL DEFAULT 0;
