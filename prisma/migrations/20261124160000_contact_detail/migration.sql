-- Where papers are sent to a member who lives by letter, fax or telephone: for the desk alone.
ALTER TABLE "Member" ADD COLUMN "contactDetail" TEXT NOT NULL DEFAULT '';
