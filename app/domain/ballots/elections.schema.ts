import { z } from "zod";
import { choice, id, line, optionalLine, wholeNumber } from "../../shared/fields.ts";

export const OpenElectionInput = z
  .object({
    post: choice("選ぶ職", ["chair", "vice_chair"]),
    way: choice("候補の決め方", ["nomination", "candidacy", "free"]),
    candidateIds: z.array(id("候補")).default([]),
    isOnPaper: z.enum(["on"]).optional(),
    runoffOfId: id("前の投票").optional(),
  })
  .refine((input) => input.way === "free" || input.candidateIds.length > 0, {
    error: "候補の委員を選んでください。",
    path: ["candidateIds"],
  })
  .refine((input) => input.way !== "free" || input.candidateIds.length === 0, {
    error: "どの委員の名前も書ける投票では、候補を選びません。印を外してください。",
    path: ["candidateIds"],
  });

export type OpenElectionInput = Pick<z.infer<typeof OpenElectionInput>, "post" | "way"> &
  Partial<z.infer<typeof OpenElectionInput>>;

/** A candidate's id, `blank`, or `other` with a name written in. The names keep it out of forms that are stored. */
export const ElectionBallotInput = z
  .object({
    secretCandidate: line("投票", 40),
    secretWriteIn: optionalLine("名前", 40),
    isSure: z.enum(["on"]).optional(),
  })
  .refine((input) => input.secretCandidate !== "other" || input.secretWriteIn !== "", {
    error: "名前を入力してください。",
    path: ["secretWriteIn"],
  });

export type ElectionBallotInput = Pick<z.infer<typeof ElectionBallotInput>, "secretCandidate"> &
  Partial<z.infer<typeof ElectionBallotInput>>;

const votes = wholeNumber("票の数", 0, 500);

/** On paper: the votes of each candidate, and those for nobody. */
export const ElectionCountInput = z.object({
  /** Left blank is none. */
  votes: z.record(z.string(), votes.optional()).optional(),
  blank: votes.optional(),
  invalid: votes.optional(),
});

export type ElectionCountInput = z.infer<typeof ElectionCountInput>;

export const LotInput = z.object({ publicWord: line("立会人が決めた言葉", 40) });
