import { db, pool } from "../../app/db/client.server.ts";
import { keepDailyHead } from "../../app/domain/audit/daily-head.server.ts";
import { deliverNotice } from "../../app/domain/delivery/deliver-notice.server.ts";
import { clearQueue } from "../../app/platform/jobs.server.ts";
import { callOpenNow } from "./calls.ts";
import { clockFrom } from "./clock.ts";
import { loadCouncils } from "./councils.ts";
import { beginDemo, endDemo } from "./demo-city.ts";
import { carriedOver, firstTerm } from "./first-term.ts";
import { loadMiyamae } from "./miyamae.ts";
import { otherWards } from "./other-wards.ts";
import { partDecisions } from "./part-decisions.ts";
import { partSittings } from "./parts.ts";
import { loadPeople } from "./people.ts";
import { presentProposals, presentSittings } from "./present.ts";
import { firstSitting, wholeStory } from "./saiwai.ts";

/** The whole demo, relative to the day of loading. */
export async function loadDemo(now: Date): Promise<void> {
  const clock = clockFrom(now);
  await beginDemo(now);
  await loadPeople(now);
  await loadCouncils(clock);
  await firstTerm(clock);
  await carriedOver(clock);
  await firstSitting(clock);
  await wholeStory(clock);
  const crossing = await presentProposals(clock);
  await presentSittings(clock, crossing);
  await otherWards(clock);
  await loadMiyamae(clock);
  await callOpenNow(clock);
  await partSittings(clock);
  await partDecisions(clock);
  for (const notice of await db.notice.findMany({
    where: { deliveredAt: null },
    orderBy: { queuedAt: "asc" },
    select: { id: true, queuedAt: true },
  })) {
    await deliverNotice(notice.id, notice.queuedAt);
  }
  await clearQueue(pool, "deliver-notice");
  await keepDailyHead(now);
  await endDemo(now);
}
