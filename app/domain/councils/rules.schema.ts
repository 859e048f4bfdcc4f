import { z } from "zod";

export const closingGrounds = ["personal", "business", "safety", "law", "neutrality", "affairs", "confidence"] as const;
const approvalModes = ["on_screen", "number", "none"] as const;
const count = (from: number, to: number) => z.number().int().min(from).max(to);

/**
 * 会議のきまり: everything a body may decide differently. Meanings in docs/open-data.md. What came
 * later has a default, so that rules frozen onto older sittings still read as they were meant.
 */
export const CouncilRules = z.object({
  preset: z.enum(["statutory", "dialogue"]).default("statutory"),
  seats: count(1, 200),
  seatsAre: z.enum(["exactly", "up_to"]).default("up_to"),
  seatMix: z
    .object({
      organisation: count(0, 200),
      open_call: count(0, 200),
      ward_head: count(0, 200),
      scholar: count(0, 200),
    })
    .default({ organisation: 0, open_call: 0, ward_head: 0, scholar: 0 }),
  termMonths: count(1, 120),
  reappointLimit: count(0, 20).default(0),
  chairTitle: z.string(),
  viceChairTitle: z.string(),
  viceChairCount: count(1, 5).default(1),
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
  consensusFirst: z.boolean().default(true),
  handsByName: z.boolean().default(false),
  enteredNeedsSecond: z.boolean().default(false),
  noReconsideration: z.boolean().default(false),
  writtenVotes: z.boolean().default(false),
  election: z
    .object({ needs: z.enum(["most", "more_than_half"]), tie: z.enum(["lot", "runoff"]) })
    .default({ needs: "most", tie: "lot" }),
  onlineCounts: z.boolean(),
  noticeDays: count(0, 60),
  opening: z
    .object({
      byDefault: z.enum(["open", "closed"]),
      closeBy: z.enum(["vote", "chair"]),
      grounds: z.array(z.enum(closingGrounds)),
    })
    .default({ byDefault: "open", closeBy: "vote", grounds: [...closingGrounds] }),
  residentOpinions: z.boolean().default(false),
  opinionsPublic: z.boolean().default(false),
  candidateSupports: count(1, 9999).default(10),
  observerCap: count(0, 500),
  observersPerAddress: count(1, 9).default(2),
  observerEntry: z.enum(["door_lot", "door_first", "registration", "registration_first"]).default("door_lot"),
  minutesStyle: z.enum(["full", "gist", "issues"]).default("gist"),
  speakerNames: z.enum(["name", "role", "anonymous"]),
  minutesApproval: z
    .enum(["by_date", "next_sitting", "next_signed", "confirmers", "signatories", "chair", "body"])
    .default("by_date"),
  summaryDays: count(1, 60),
  minutesDays: count(1, 120),
  publishDays: count(1, 60).default(7),
  confirmDays: count(1, 60),
  lateShown: z.boolean().default(true),
  namesOfVotes: z.boolean(),
  approvals: z.object({
    session: z.enum(approvalModes),
    proposal: z.enum(approvalModes),
    response: z.enum(approvalModes),
    minutes: z.enum(approvalModes),
  }),
});

export type CouncilRules = z.infer<typeof CouncilRules>;

/** What one level says: any part of the rules. */
export type RuleValues = { [Key in keyof CouncilRules]?: Partial<CouncilRules[Key]> | CouncilRules[Key] };

/** The usual rules of a standing ward council: what holds where no level says otherwise. */
export const usualRules: CouncilRules = {
  preset: "statutory",
  seats: 20,
  seatsAre: "up_to",
  seatMix: { organisation: 0, open_call: 0, ward_head: 0, scholar: 0 },
  termMonths: 24,
  reappointLimit: 0,
  chairTitle: "委員長",
  viceChairTitle: "副委員長",
  viceChairCount: 2,
  quorum: { kind: "half_or_more", base: "current", excludeRecused: false },
  decision: {
    base: "present",
    threshold: "more_than_half",
    tie: "chair_decides",
    tieWhen: "exactly_half",
    chairVotes: "member_plus_casting",
  },
  words: { carried: "可決", rejected: "否決" },
  consensusFirst: true,
  handsByName: false,
  enteredNeedsSecond: false,
  noReconsideration: false,
  writtenVotes: false,
  election: { needs: "most", tie: "lot" },
  onlineCounts: true,
  noticeDays: 7,
  opening: { byDefault: "open", closeBy: "vote", grounds: [...closingGrounds] },
  residentOpinions: false,
  opinionsPublic: false,
  candidateSupports: 10,
  observerCap: 10,
  observersPerAddress: 2,
  observerEntry: "door_lot",
  minutesStyle: "gist",
  speakerNames: "name",
  minutesApproval: "by_date",
  summaryDays: 2,
  minutesDays: 45,
  publishDays: 7,
  confirmDays: 10,
  lateShown: true,
  namesOfVotes: false,
  approvals: { session: "none", proposal: "none", response: "none", minutes: "none" },
};

/** Rules as stored, checked again on the way out. */
export const readRules = (stored: unknown): CouncilRules => CouncilRules.parse(stored);
