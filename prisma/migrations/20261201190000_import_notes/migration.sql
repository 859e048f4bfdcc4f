-- What whoever handed in written minutes has to know of the file: changes still marked in it, text nobody sees.
ALTER TABLE "MinutesImport" ADD COLUMN "notes" TEXT[] DEFAULT ARRAY[]::TEXT[];
