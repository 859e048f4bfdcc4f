-- What a form came to is kept where it came to it, in the same transaction, readable with the key of that form alone.
-- Forms taken before are two days old at most: posted again they lead to their own page.
ALTER TABLE "SubmittedForm" DROP COLUMN "outcome", ADD COLUMN "result" BYTEA;

-- What /readyz writes to: a database that cannot take a row is not ready, however well it reads.
CREATE TABLE "Heartbeat" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Heartbeat_pkey" PRIMARY KEY ("id"),
    CONSTRAINT one_heartbeat CHECK ("id" = 1)
);
GRANT SELECT, INSERT, UPDATE ON "Heartbeat" TO kumin_app;
