-- Readings of words and places a ward wants shown above them.
ALTER TABLE "Ward" ADD COLUMN     "readings" TEXT NOT NULL DEFAULT '';
