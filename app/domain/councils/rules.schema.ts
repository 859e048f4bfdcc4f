import { z } from "zod";

/** 会議のきまり: everything a body may decide differently. Meanings in docs/open-data.md. */
export const CouncilRules = z.object({
  seats: z.number().int().min(1).max(200),
  termMonths: z.number().int().min(1).max(120),
  chairTitle: z.string(),
  viceChairTitle: z.string(),
  quorum: z.object({
    kind: z.enum(["half_or_more", "more_than_half", "two_thirds"]),
    base: z.enum(["seats", "current"]),
    excludeRecused: z.boolean(),
  }),
  decision: z.object({
    base: z.enum(["present", "votes_cast"]),
    threshold: z.enum(["more_than_half", "two_thirds"]),
    tie: z.enum(["chair_decides", "rejected"]),
    tieWhen: z.enum(["exactly_half", "for_equals_against"]),
    chairVotes: z.enum(["member_plus_casting", "casting_only"]),
  }),
  words: z.object({ carried: z.string(), rejected: z.string() }),
  onlineCounts: z.boolean(),
  noticeDays: z.number().int().min(0).max(60),
  summaryDays: z.number().int().min(1).max(60),
  minutesDays: z.number().int().min(1).max(120),
  confirmDays: z.number().int().min(1).max(60),
  observerCap: z.number().int().min(0).max(500),
  speakerNames: z.enum(["name", "role", "anonymous"]),
  namesOfVotes: z.boolean(),
  approvals: z.object({
    session: z.enum(["on_screen", "number", "none"]),
    proposal: z.enum(["on_screen", "number", "none"]),
    response: z.enum(["on_screen", "number", "none"]),
    minutes: z.enum(["on_screen", "number", "none"]),
  }),
});

export type CouncilRules = z.infer<typeof CouncilRules>;

/** The usual rules of a standing ward council, to start from. */
export const usualRules: CouncilRules = {
  seats: 20,
  termMonths: 24,
  chairTitle: "委員長",
  viceChairTitle: "副委員長",
  quorum: { kind: "half_or_more", base: "current", excludeRecused: false },
  decision: {
    base: "present",
    threshold: "more_than_half",
    tie: "chair_decides",
    tieWhen: "exactly_half",
    chairVotes: "member_plus_casting",
  },
  words: { carried: "可決", rejected: "否決" },
  onlineCounts: true,
  noticeDays: 7,
  summaryDays: 2,
  minutesDays: 45,
  confirmDays: 10,
  observerCap: 10,
  speakerNames: "name",
  namesOfVotes: false,
  approvals: { session: "none", proposal: "none", response: "none", minutes: "none" },
};

/** Rules as stored, checked again on the way out. */
export const readRules = (stored: unknown): CouncilRules => CouncilRules.parse(stored);
