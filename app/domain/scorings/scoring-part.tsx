import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ShownScoring } from "./shown-scoring.server.ts";

const shown = (value: number | null): string => (value === null ? "―" : value.toFixed(1));

/** Members' ranking as an input, the residents' beside it and apart from it. */
export function ScoringPart({ scoring, here, mayScore }: { scoring: ShownScoring; here: string; mayScore: boolean }) {
  if (!scoring.ranking)
    return (
      <Section title="審議課題の採点">
        <p>
          {scoring.isOpen
            ? `委員が${scoring.criteria.join("、")}の点から、候補の課題を採点しています。採点した委員 ${scoring.scored}名`
            : `採点は締め切りました。採点した委員が${scoring.scored}名のため、順と点は載せません。`}
        </p>
        {mayScore && (
          <p className="actions">
            <ButtonLink href={here} isQuiet>
              {scoring.own ? "採点を直す" : "採点する"}
            </ButtonLink>
          </p>
        )}
      </Section>
    );
  return (
    <>
      <Section title="審議課題の採点（委員）">
        <p>採点は話し合いの材料です。決めるのは、会議の採決です。</p>
        <Table
          caption={`採点した委員 ${scoring.scored}名。5点が最も高い点です。`}
          heads={["順", "課題", "平均", "委員ごとの平均の幅", ...scoring.criteria]}
          rows={scoring.ranking.map((row) => ({
            key: row.id,
            cells: [
              String(row.rank),
              row.title,
              shown(row.mean),
              row.spread ? `${shown(row.spread.from)}から${shown(row.spread.to)}` : "―",
              ...row.means.map(shown),
            ],
          }))}
        />
      </Section>
      {scoring.residents.length > 0 && (
        <Section title="区民の賛同の順">
          <p className="note">参考（会議の採決とは別です）</p>
          <ol className="list">
            {scoring.residents.map((row) => (
              <li key={row.title}>
                {row.title}　同じテーマの提案への賛同 {row.supports}件
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}
