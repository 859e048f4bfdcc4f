import type { ReactNode } from "react";

export type Fact = { label: string; value: ReactNode };

/** Label left, value right; stacked on a phone. */
export function Facts({ facts }: { facts: (Fact | null | false)[] }) {
  return (
    <dl className="facts">
      {facts
        .filter((fact) => fact !== null && fact !== false)
        .map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
    </dl>
  );
}
