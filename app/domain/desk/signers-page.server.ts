import { db } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { flowOf } from "../councils/confirmation-flows.ts";
import { readRules } from "../councils/rules.schema.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { runPage } from "./run-page.server.ts";

/** Whom the chair may name to confirm the minutes of a sitting; nobody where the rules name none. */
export async function signersPage(viewer: Viewer, ref: SessionRef) {
  const { key, ward, members } = await runPage(viewer, ref);
  const session = await sessionFacts(viewer, ref);
  const { signers } = flowOf(readRules(session.rules));
  const named = await db.minutesSigner.findMany({ where: { sessionId: session.id }, select: { memberId: true } });
  return {
    key,
    ward,
    signers: signers && {
      title: signers.title,
      count: signers.from === signers.to ? `${signers.to}名` : `${signers.from}名か${signers.to}名`,
    },
    present: members.filter(({ times }) => times.length > 0),
    named: named.map(({ memberId }) => memberId),
  };
}
