-- Two clerks at once are shown what the other stored, for papers handed out and for 部会 too.
ALTER TABLE "Paper" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "formerLabel" TEXT;
ALTER TABLE "Subcommittee" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
-- Why somebody sits more terms in a row than the rules allow.
ALTER TABLE "Member" ADD COLUMN "overLimitReason" TEXT;
-- What a sitting takes up can be of a theme, as proposals are.
ALTER TABLE "AgendaItem" ADD COLUMN "themeId" UUID;
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "AgendaItem_themeId_idx" ON "AgendaItem"("themeId");
GRANT DELETE ON "Telling" TO kumin_app;
-- Changes name an item by what it is called when they are read: an item may be renamed for what its name said.
ALTER TABLE "SessionChange" ADD COLUMN "itemId" UUID;
ALTER TABLE "SessionChange" ADD CONSTRAINT "SessionChange_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;
