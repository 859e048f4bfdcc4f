-- AlterTable
ALTER TABLE "AgendaItem" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Statement" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;
