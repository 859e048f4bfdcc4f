-- Papers are words typed here or files; every version stays.

CREATE TYPE "PaperKind" AS ENUM ('main', 'reference');
CREATE TYPE "Handing" AS ENUM ('beforehand', 'at_table');

ALTER TABLE "Paper" ADD COLUMN "kind" "PaperKind" NOT NULL DEFAULT 'main',
ADD COLUMN "handing" "Handing" NOT NULL DEFAULT 'beforehand';

CREATE TABLE "StoredFile" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "pages" INTEGER,
    "authors" TEXT NOT NULL DEFAULT '',
    "text" TEXT,
    "storedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("sha256")
);

CREATE TABLE "StoredChunk" (
    "sha256" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    CONSTRAINT "StoredChunk_pkey" PRIMARY KEY ("sha256","position")
);
-- Papers are packed already: the database need not try again.
ALTER TABLE "StoredChunk" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

CREATE TABLE "PaperVersion" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT,
    "fileName" TEXT,
    "alt" TEXT NOT NULL DEFAULT '',
    "reason" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID,
    CONSTRAINT "PaperVersion_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PaperVersion_paperId_number_key" ON "PaperVersion"("paperId", "number");
CREATE INDEX "PaperVersion_sha256_idx" ON "PaperVersion"("sha256");
ALTER TABLE "PaperVersion" ADD CONSTRAINT "PaperVersion_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PaperVersion" ADD CONSTRAINT "PaperVersion_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "StoredChunk" ADD CONSTRAINT "StoredChunk_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "PaperVersion" (id, "paperId", number, body, "addedAt")
SELECT gen_random_uuid(), id, 1, body, "createdAt" FROM "Paper";
ALTER TABLE "Paper" DROP COLUMN "body";

ALTER TABLE "PaperVersion" ADD CONSTRAINT paper_version_file_has_name CHECK (("sha256" IS NULL) = ("fileName" IS NULL));
ALTER TABLE "StoredFile" ADD CONSTRAINT stored_file_sizes CHECK ("size" BETWEEN 1 AND 20971520 AND "sha256" ~ '^[0-9a-f]{64}$');

-- What was handed out stays: papers of an announced sitting are replaced, never removed.

CREATE FUNCTION keep_announced_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "CouncilSession" s WHERE s.id = OLD."sessionId" AND s."announcedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'paper_announced_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'paper_announced_stays';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER paper_announced_stays BEFORE DELETE ON "Paper" FOR EACH ROW EXECUTE FUNCTION keep_announced_paper();

GRANT SELECT, INSERT ON "PaperVersion", "StoredChunk" TO kumin_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "StoredFile" TO kumin_app;
REVOKE UPDATE ON "PaperVersion", "StoredChunk" FROM kumin_app;
