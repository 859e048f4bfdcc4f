-- Numbers people write down are stored as keyed hashes. What the key makes of them is filled in by the first start that
-- has one (scripts/database/secret.ts): here they become the SHA-256 it is made of. The clear ones stay until then, to be
-- sealed for their pages.
CREATE TABLE "SecretCheck" ("check" TEXT NOT NULL, "since" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "SecretCheck_pkey" PRIMARY KEY ("check"));
GRANT SELECT ON "SecretCheck" TO kumin_app;

ALTER TABLE "ObserverEntry" ADD COLUMN "codeHash" TEXT, ADD COLUMN "sealedCode" BYTEA, ALTER COLUMN "code" DROP NOT NULL;
UPDATE "ObserverEntry" SET "codeHash" = encode(sha256(convert_to("code", 'UTF8')), 'hex');
ALTER TABLE "ObserverEntry" ALTER COLUMN "codeHash" SET NOT NULL;
DROP INDEX "ObserverEntry_sessionId_code_key";
CREATE UNIQUE INDEX "ObserverEntry_sessionId_codeHash_key" ON "ObserverEntry"("sessionId", "codeHash");

ALTER TABLE "CallApplication" ADD COLUMN "codeHash" TEXT, ADD COLUMN "sealedCode" BYTEA, ALTER COLUMN "code" DROP NOT NULL;
UPDATE "CallApplication" SET "codeHash" = encode(sha256(convert_to("code", 'UTF8')), 'hex');
ALTER TABLE "CallApplication" ALTER COLUMN "codeHash" SET NOT NULL;
DROP INDEX "CallApplication_callId_code_key";
CREATE UNIQUE INDEX "CallApplication_callId_codeHash_key" ON "CallApplication"("callId", "codeHash");
