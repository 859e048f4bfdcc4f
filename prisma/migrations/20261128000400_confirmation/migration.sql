-- Who confirms the minutes of a sitting, by name or by the body at a later one.
ALTER TABLE "Minutes" ADD COLUMN     "acceptedByItemId" UUID,
ADD COLUMN     "publicationItemId" UUID;

ALTER TABLE "CorrectionRequest" ADD COLUMN     "newText" TEXT,
ADD COLUMN     "oldText" TEXT;

CREATE TABLE "MinutesSigner" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "namedAt" TIMESTAMPTZ(3) NOT NULL,
    "namedById" UUID,
    "signedOn" DATE,
    "signedAt" TIMESTAMPTZ(3),
    "signedHash" TEXT,
    "means" TEXT,
    "enteredById" UUID,

    CONSTRAINT "MinutesSigner_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "MinutesSigner_sessionId_memberId_key" ON "MinutesSigner"("sessionId", "memberId");

ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_acceptedByItemId_fkey" FOREIGN KEY ("acceptedByItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_publicationItemId_fkey" FOREIGN KEY ("publicationItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MinutesSigner" ADD CONSTRAINT "MinutesSigner_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MinutesSigner" ADD CONSTRAINT "MinutesSigner_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MinutesSigner" ADD CONSTRAINT signed_whole CHECK (
  ("signedOn" IS NULL) = ("signedHash" IS NULL) AND ("signedOn" IS NULL) = ("signedAt" IS NULL)
  AND ("signedOn" IS NULL) = ("means" IS NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON "MinutesSigner" TO kumin_app;
