import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { readRules } from "../councils/rules.schema.ts";
import { leftoversOf } from "../minutes/leftovers.server.ts";
import type { PublicMinutes } from "../minutes/minutes.content.ts";
import { groundName } from "../minutes/public-statement.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** A closed version as its words stood, to find in it all that may not stand in the next. */
export async function reissueDesk(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  const last = found(
    await db.minutesVersion.findFirst({
      where: { minutes: { sessionId: session.id } },
      orderBy: { number: "desc" },
      include: { closure: { select: { versionId: true } } },
    }),
  );
  allow(isSecretariat(viewer, session.wardId));
  const rules = readRules(session.rules);
  const content = last.content as unknown as PublicMinutes;
  return {
    base: `/wards/${session.ward.slug}/desk/sessions/${sessionKey(session)}/minutes`,
    number: last.number + 1,
    mode: rules.approvals.minutes,
    grounds: rules.opening.grounds.map((value) => ({ value, label: groundName(value) })),
    content: last.closure ? content : null,
    leftovers: last.closure
      ? await leftoversOf(db, await db.councilSession.findFirstOrThrow({ where: { id: session.id } }), content)
      : [],
  };
}
