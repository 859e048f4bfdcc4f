import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { readRules } from "../councils/rules.schema.ts";
import { spokenBy } from "../minutes/minutes-lines.ts";
import { publicStatement } from "../minutes/public-statement.ts";
import { keptBackSince } from "../minutes/reissue-minutes.server.ts";
import { isWithoutReadable } from "../minutes/version-closures.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** What the next version of closed minutes would say in place of the words kept back since. */
export async function reissueDesk(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  const versions = await db.minutesVersion.findMany({
    where: { minutes: { sessionId: session.id } },
    orderBy: { number: "desc" },
    select: { minutesId: true, number: true, publishedAt: true, closure: { select: { versionId: true } } },
  });
  const last = found(versions[0]);
  allow(isSecretariat(viewer, session.wardId));
  const rules = readRules(session.rules);
  const changed = isWithoutReadable(versions) ? await keptBackSince(db, last.minutesId, last.publishedAt) : [];
  return {
    base: `/wards/${session.ward.slug}/desk/sessions/${sessionKey(session)}/minutes`,
    number: last.number + 1,
    mode: rules.approvals.minutes,
    changed: changed.map((statement) => {
      const shown = publicStatement(statement, rules);
      return { id: statement.id, place: spokenBy(shown), text: shown.text };
    }),
  };
}
