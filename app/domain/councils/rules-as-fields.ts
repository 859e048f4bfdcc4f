import type { CouncilRules } from "./rules.schema.ts";

/** The rules in force as the fields of their form. */
export function rulesAsFields({ rules, today }: { rules: CouncilRules | null; today: string }) {
  if (!rules) return { validFrom: today };
  return {
    validFrom: today,
    seats: String(rules.seats),
    quorumKind: rules.quorum.kind,
    quorumBase: rules.quorum.base,
    decisionBase: rules.decision.base,
    threshold: rules.decision.threshold,
    tie: rules.decision.tie,
    chairVotes: rules.decision.chairVotes,
    noticeDays: String(rules.noticeDays),
    summaryDays: String(rules.summaryDays),
    minutesDays: String(rules.minutesDays),
    onlineCounts: rules.onlineCounts ? "yes" : "no",
    speakerNames: rules.speakerNames,
    approvalSession: rules.approvals.session,
    approvalProposal: rules.approvals.proposal,
    approvalResponse: rules.approvals.response,
    approvalMinutes: rules.approvals.minutes,
  };
}
