-- Words of a statement kept from the public, each with its ground.
CREATE TYPE "RedactionCover" AS ENUM ('span', 'whole');

CREATE TABLE "Redaction" (
    "id" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "cover" "RedactionCover" NOT NULL,
    "fromChar" INTEGER NOT NULL,
    "toChar" INTEGER NOT NULL,
    "ground" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "madeById" UUID,

    CONSTRAINT "Redaction_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Redaction_statementId_idx" ON "Redaction"("statementId");

ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Redaction" ADD CONSTRAINT redaction_of_something CHECK ("fromChar" >= 0 AND "toChar" > "fromChar");
GRANT SELECT, INSERT, UPDATE, DELETE ON "Redaction" TO kumin_app;
