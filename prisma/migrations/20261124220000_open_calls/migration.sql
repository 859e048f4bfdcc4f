-- 委員公募: calls, those who apply, and how it was decided.

CREATE TYPE "Selection" AS ENUM ('chosen', 'reserve', 'not_chosen');

CREATE TABLE "OpenCall" (
    "id" UUID NOT NULL,
    "wardId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "eligibility" TEXT NOT NULL,
    "selection" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,
    "toldAt" TIMESTAMPTZ(3),
    "toldById" UUID,
    "resultNote" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "OpenCall_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "OpenCall_wardId_dueOn_idx" ON "OpenCall"("wardId", "dueOn");

CREATE TABLE "CallApplication" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kana" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "relation" "Relation" NOT NULL,
    "address" TEXT NOT NULL,
    "tel" TEXT NOT NULL,
    "email" TEXT,
    "motive" TEXT NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "means" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),
    "selection" "Selection",
    "reason" TEXT NOT NULL DEFAULT '',
    "judgedAt" TIMESTAMPTZ(3),
    "judgedById" UUID,
    "toldAt" TIMESTAMPTZ(3),
    "forgottenAt" TIMESTAMPTZ(3),
    CONSTRAINT "CallApplication_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CallApplication_callId_number_key" ON "CallApplication"("callId", "number");
CREATE UNIQUE INDEX "CallApplication_callId_code_key" ON "CallApplication"("callId", "code");
ALTER TABLE "OpenCall" ADD CONSTRAINT "OpenCall_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CallApplication" ADD CONSTRAINT "CallApplication_callId_fkey" FOREIGN KEY ("callId") REFERENCES "OpenCall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OpenCall" ADD CONSTRAINT call_days CHECK ("dueOn" >= "startsOn");
ALTER TABLE "CallApplication" ADD CONSTRAINT application_code_form CHECK (code ~ '^[0-9]{10}$');

GRANT SELECT, INSERT, UPDATE ON "OpenCall", "CallApplication" TO kumin_app;
