import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { dayFromColumn, dayOf, dayToColumn, longDay } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { fixSeed } from "../draws/fix-seed.server.ts";
import { isByDraw, isByEntry } from "./observing.ts";
import { lastDayToAsk } from "./session-dates.server.ts";

/**
 * Part of announcing: the last day to ask for a seat to watch from, as late as leaves a day for a draw,
 * and where a draw gives the seats out, its seed, fixed before anybody can ask.
 */
export async function prepareSeats(tx: Tx, viewer: Viewer, session: CouncilSession, rules: CouncilRules) {
  if (!isByEntry(rules) || session.observerCap === 0) return {};
  if (isByDraw(rules)) {
    const { id, seedHash } = await fixSeed(tx, viewer, drawOf(session));
    await record(tx, viewer, { action: "draw.started", subjectId: id, wardId: session.wardId, details: { seedHash } });
  }
  const due = lastDayToAsk({
    on: dayOf(session.startsAt),
    wished: session.observersDueOn && dayFromColumn(session.observersDueOn),
    isByDraw: isByDraw(rules),
    today: dayOf(viewer.now),
  });
  return { observersDueOn: dayToColumn(due) };
}

/** Whoever is not drawn waits in the order drawn, so everybody beyond the seats stands in reserve. */
const drawOf = (session: CouncilSession) => ({
  wardId: session.wardId,
  sessionId: session.id,
  title: `第${session.ordinal}回${session.title}（${longDay(dayOf(session.startsAt))}）の傍聴`,
  strata: [{ name: "傍聴", seats: session.observerCap, reserves: 9999 }],
});
