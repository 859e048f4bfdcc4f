import { Section } from "#app/ui/page.tsx";
import { sortingWords } from "./dialogues.schema.ts";

type Idea = { id: string; text: string; reason: string; sorting: keyof typeof sortingWords };

/** The ideas of a 対話の場 under what becomes of them, each with the reason. */
export function SortedIdeas({ ideas }: { ideas: Idea[] }) {
  if (ideas.length === 0) return null;
  return (
    <Section title="出た考えと、これからのこと">
      {Object.entries(sortingWords).map(([sorting, words]) => {
        const own = ideas.filter((idea) => idea.sorting === sorting);
        if (own.length === 0) return null;
        return (
          <div key={sorting}>
            <h3>
              {words}（{own.length}件）
            </h3>
            <ul className="list">
              {own.map((idea) => (
                <li key={idea.id}>
                  {idea.text}
                  <br />
                  <span className="quiet">理由: {idea.reason}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
