-- The desk is reminded of what is owed after a sitting: shortly before, and weekly once it is late.
ALTER TABLE "CouncilSession" ADD COLUMN     "clocksRemindedAt" TIMESTAMPTZ(3);
