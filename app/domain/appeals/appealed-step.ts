import type { ProposalStep, StepKind } from "../../db/generated/client.ts";

type Matter = { publishedAt: Date | null; heldAt: Date | null; ending: string | null };
type Step = Pick<ProposalStep, "id" | "kind" | "at" | "byId" | "detailId">;

const ofAnswers: ReadonlySet<StepKind> = new Set(["answered", "dropped"]);
const ofPublication: ReadonlySet<StepKind> = new Set(["held", "publication_ended"]);

/**
 * The step its proposer may ask another look at: that it is kept off the site, or the last answer, 見送り included,
 * as long as nothing else has ended the matter.
 */
export function appealableStep(
  proposal: Matter,
  steps: readonly Step[],
): { subject: "publication" | "answer"; step: Step } | null {
  const isOff = proposal.publishedAt === null && proposal.heldAt !== null;
  if (proposal.ending !== null && proposal.ending !== "dropped") return null;
  const answer = steps.findLast(({ kind }) => ofAnswers.has(kind));
  if (answer) return { subject: "answer", step: answer };
  const off = isOff ? steps.findLast(({ kind }) => ofPublication.has(kind)) : undefined;
  return off ? { subject: "publication", step: off } : null;
}
