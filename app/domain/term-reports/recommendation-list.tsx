import type { ReactNode } from "react";
import { Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";

type Advice = { title: string; words: string; sources: { key: string; title: string }[] };
type Props<One> = { ward: string; all: One[]; keyOf: (one: One) => string; children?: (one: One) => ReactNode };

/** 提言, each with the proposals it grew from; nothing where there are none. */
export function RecommendationList<One extends Advice>({ ward, all, keyOf, children }: Props<One>) {
  if (all.length === 0) return null;
  return (
    <Section title="提言">
      <ol className="list">
        {all.map((one) => (
          <li key={keyOf(one)}>
            <h3>{one.title}</h3>
            <Words>{one.words}</Words>
            {one.sources.map((source) => (
              <p key={source.key}>
                もとになった提案 <a href={`/wards/${ward}/proposals/${source.key}`}>「{source.title}」</a>
              </p>
            ))}
            {children?.(one)}
          </li>
        ))}
      </ol>
    </Section>
  );
}
