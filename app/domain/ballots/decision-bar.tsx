import { VoteBar } from "#app/ui/vote-bar.tsx";
import type { shownDecision } from "./shown-decision.ts";

/** The count of a decision as one bar; nothing where there is none, or where its numbers are kept back. */
export function DecisionBar({ bar }: Pick<ReturnType<typeof shownDecision>, "bar">) {
  if (!bar) return null;
  return (
    <VoteBar
      forCount={bar.for}
      againstCount={bar.against}
      abstainCount={bar.abstain}
      needed={bar.needed}
      base={bar.base}
    />
  );
}
