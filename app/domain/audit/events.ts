import type { EventSpec } from "./event-spec.ts";
import { accountEvents } from "./events/accounts.ts";
import { ballotEvents } from "./events/ballots.ts";
import { callEvents } from "./events/calls.ts";
import { minutesEvents } from "./events/minutes.ts";
import { newsEvents } from "./events/news.ts";
import { proposalEvents } from "./events/proposals.ts";
import { scoringEvents } from "./events/scorings.ts";
import { sessionEvents } from "./events/sessions.ts";
import { speechEvents } from "./events/speeches.ts";
import { talkEvents } from "./events/talk.ts";
import { wardEvents } from "./events/wards.ts";

/** Every act that leaves a mark. A new act without an entry here does not compile. */
export const auditEvents = {
  ...accountEvents,
  ...wardEvents,
  ...callEvents,
  ...sessionEvents,
  ...scoringEvents,
  ...speechEvents,
  ...ballotEvents,
  ...minutesEvents,
  ...proposalEvents,
  ...talkEvents,
  ...newsEvents,
};

/** The details each event carries: ids, field names and enumerated values, never a person's words. */
export type AuditEvents = {
  [Name in keyof typeof auditEvents]: (typeof auditEvents)[Name] extends EventSpec<infer Details> ? Details : never;
};
