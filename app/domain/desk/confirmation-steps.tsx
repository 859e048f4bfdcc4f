import { Section } from "#app/ui/page.tsx";
import type { ConfirmationStep } from "../minutes/confirmation.rules.ts";

/** How far the confirmation has come, step by step as the body's rules have it. */
export function ConfirmationSteps({ flow, steps }: { flow: string; steps: readonly ConfirmationStep[] }) {
  return (
    <Section title="会議録の確認">
      <p className="quiet">会議のきまり　{flow}</p>
      <ol className="list">
        {steps.map(({ what, isDone, state }) => (
          <li key={what}>
            <strong>{isDone ? "済み" : "これから"}</strong>　{what}
            {"　"}
            <span className="quiet">{state}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
