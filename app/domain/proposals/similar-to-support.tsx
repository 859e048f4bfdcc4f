import { Section } from "#app/ui/page.tsx";

type Props = { base: string; similar: { key: string; title: string; supportCount: number }[] };

/** Proposals like the one being written: to back one of them may be enough. */
export function SimilarToSupport({ base, similar }: Props) {
  if (similar.length === 0) return null;
  return (
    <Section title="似た提案があります">
      <p>同じ困りごとなら、賛同して終わることもできます。何もしなければ、別の提案として進みます。</p>
      <ul className="list">
        {similar.map((other) => (
          <li key={other.key}>
            <a href={`${base}/${other.key}`}>「{other.title}」を見て賛同する</a>（賛同{other.supportCount}人）
          </li>
        ))}
      </ul>
    </Section>
  );
}
