import type { ProposalStep, StepKind } from "../../db/generated/client.ts";

type Matter = { publishedAt: Date | null; heldAt: Date | null; ending: string | null };
type Step = Pick<ProposalStep, "id" | "kind" | "at" | "byId" | "detailId">;
export type Appealable = { subject: "publication" | "answer"; step: Step };

const ofAnswers: ReadonlySet<StepKind> = new Set(["answered", "dropped"]);
const ofPublication: ReadonlySet<StepKind> = new Set(["held", "publication_ended"]);

/**
 * The step its proposer may ask another look at: the last answer, 見送り included, or that it is kept off the site, as
 * long as nothing else has ended the matter. Where both are there, the one not yet looked at again, the later first.
 */
export function appealableStep(
  proposal: Matter,
  steps: readonly Step[],
  appeals: readonly { subjectId: string }[],
): Appealable | null {
  if (proposal.ending !== null && proposal.ending !== "dropped") return null;
  const isOff = proposal.publishedAt === null && proposal.heldAt !== null;
  const last = (kinds: ReadonlySet<StepKind>) => steps.findLast(({ kind }) => kinds.has(kind));
  const [answer, off] = [last(ofAnswers), isOff ? last(ofPublication) : undefined];
  const both: Appealable[] = [
    ...(answer ? [{ subject: "answer" as const, step: answer }] : []),
    ...(off ? [{ subject: "publication" as const, step: off }] : []),
  ].sort((a, b) => b.step.at.getTime() - a.step.at.getTime());
  return both.find(({ step }) => !appeals.some(({ subjectId }) => subjectId === step.id)) ?? both[0] ?? null;
}
